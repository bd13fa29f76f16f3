import type { Invention } from '../invention.ts'
import { titled } from './ladders.ts'

/** The role's name and a number, from 3 on; areas that explain themselves, and two of one stem. */
export const fjord: Invention = {
  name: 'Fjord Maps',
  language: 'en',
  tracks: [
    {
      label: 'product_manager',
      ladder: [
        titled('Product Manager 3', 3, 'PM3', 'PM 3', 'product manager three'),
        titled('Product Manager 4', 4, 'PM4', 'PM 4'),
        titled('Product Manager 5', 5, 'PM5', 'PM 5'),
        titled('Product Manager 6', 6, 'PM6', 'PM 6'),
      ],
      areas: {
        'Execution: how we bring a map from sketch to shelf': [
          'Slices an outline into tickets. / Notices a late tile before the printer does.',
          'Sequences releases across two regions.',
          'Untangles dependencies between survey crews and printers.',
          'Rewires the whole release train for hikers and sailors.',
        ],
        'Strategy: how we pick the routes worth drawing': [
          'Interviews ramblers and notes their complaints.',
          'Sizes a market of kayakers with public figures.',
          'Retires an atlas that no longer earns its keep.',
          '',
        ],
        Communication: [
          'Announces changes in the weekly bulletin.',
          'Rehearses demos with a sceptical audience.',
          'Condenses a quarter of findings into one page.',
          'Speaks for the company at trade fairs.',
        ],
        Community: [
          'Answers volunteers in the forum within a day.',
          'Hosts evenings where volunteers compare trails.',
          'Brokers a partnership with an alpine club.',
          'Chairs the advisory circle of volunteers.',
        ],
        'Coaching (of newcomers and peers)': [
          null,
          'Shadows a newcomer during the first survey.',
          'Swaps critiques with peers in other regions.',
          'Grows successors for each region.',
        ],
      },
    },
  ],
}
