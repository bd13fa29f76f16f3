import type { Invention } from '../invention.ts'
import { coded } from './ladders.ts'

/** Two ladders with the same numbers, titles within titles, areas that share a word, statements that share a phrase. */
export const thistle: Invention = {
  name: 'Thistle Travel',
  language: 'en',
  tracks: [
    {
      label: 'Words',
      ladder: [
        coded('P', 1, 'Associate Editor'),
        coded('P', 2, 'Editor'),
        coded('P', 3, 'Senior Editor'),
        coded('P', 4, 'Senior Managing Editor'),
      ],
      areas: {
        'Giving Feedback': [
          'Marks spelling in drafts of other writers.',
          'Marks clumsy sentences in drafts of freelancers.',
          'Explains a rejected chapter kindly. / Runs the monthly critique circle.',
          'Trains reviewers in kindness. / Opens the monthly critique circle to guests.',
        ],
        'Seeking and Receiving Feedback': [
          'Thanks readers for letters of complaint.',
          'Sends early outlines around before polishing.',
          'Prints letters of complaint on the wall.',
          '',
        ],
        Partnerships: [
          null,
          'Visits hotels on request.',
          'Haggles over seasonal brochures with railways.',
          'Signs framework contracts with ferry companies.',
        ],
      },
    },
    {
      label: 'Images',
      ladder: [
        coded('PH', 2, 'Photographer'),
        coded('PH', 3, 'Senior Photographer'),
        coded('PH', 4, 'Senior Picture Editor'),
      ],
      areas: {
        'Studio Lighting': [
          'Rigs two softboxes without tripping anybody.',
          'Matches flash with dusk. / Lends spare tripods to interns.',
          'Buys spare tripods and lenses for the year.',
        ],
        'Picture Research': [
          'Finds archive shots within an hour.',
          'Clears rights for archive shots abroad.',
          'Settles disputes about unpaid licences.',
        ],
        Partnerships: [
          'Carries model releases everywhere.',
          'Talks museums into evening access.',
          'Agrees yearly rates with agencies.',
        ],
      },
    },
  ],
}
