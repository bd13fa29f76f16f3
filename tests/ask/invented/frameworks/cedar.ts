import type { Invention } from '../invention.ts'
import { titled } from './ladders.ts'

/** Names with brackets: an individual contributor and a people manager at one rank. */
export const cedar: Invention = {
  name: 'Cedar Health',
  language: 'en',
  tracks: [
    {
      label: 'Technology',
      ladder: [
        titled('Engineer', 1),
        titled('Senior 1', 2, 'senior one', 'Senior I'),
        titled('Senior 2 (Individual Contributor)', 3, 'senior 2 IC', 'senior 2 individual contributor', 'IC senior 2'),
        titled('Senior 2 (People Manager)', 3, 'senior 2 people manager', 'people manager senior 2'),
        titled('Principal (Individual Contributor)', 4, 'principal IC', 'principal individual contributor'),
        titled('Principal (People Manager)', 4, 'principal people manager', 'people manager principal'),
      ],
      areas: {
        'Business Impact': [
          'Knows which clinic uses the feature.',
          'Links a feature to shorter waiting lists. / Questions requests without benefit.',
          'Drops initiatives that miss their target. / Quantifies savings for hospitals.',
          'Sets quarterly goals with clinicians.',
          'Opens a new line of revenue with insurers.',
          '',
        ],
        'Curiosity and Learning': [
          'Tries a new library on a toy example.',
          'Reads medical journals about the domain. / Hosts lunch talks.',
          'Evaluates genomics vendors hands-on.',
          'Protects study time for everyone in the group.',
          'Collaborates with academics on a paper.',
          'Creates rotation programmes between hospitals.',
        ],
        'Problem Solving': [
          'Reproduces a defect before touching anything.',
          'Separates symptoms from causes. / Bisects regressions.',
          'Reframes a vague complaint from nurses into options.',
          '',
          'Breaks deadlocks that outlasted two teams.',
          'Delegates thorny problems and keeps out of the way.',
        ],
        'Planning and Organising': [
          'Updates the board at noon.',
          'Orders work by urgency and dependency.',
          'Coordinates releases with hospital maintenance windows.',
          'Forecasts capacity for two quarters. / Balances holidays and on-call shifts.',
          'Charts a migration off paper records.',
          'Merges budgets of sister departments.',
        ],
      },
    },
  ],
}
