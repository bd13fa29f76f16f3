import type { Invention } from '../invention.ts'
import { coded } from './ladders.ts'

/** Codes with titles that contain the role; one track. */
export const copper: Invention = {
  name: 'Copper Payments',
  language: 'en',
  tracks: [
    {
      label: 'Engineering',
      ladder: [
        coded('E', 1, 'Junior Engineer'),
        coded('E', 2, 'Engineer'),
        coded('E', 3, 'Senior Engineer'),
        coded('E', 4, 'Staff Engineer'),
        coded('E', 5, 'Principal Engineer'),
        coded('E', 6, 'Distinguished Engineer'),
      ],
      areas: {
        'Technical Craft': [
          'Learns the codebase through small bugs. / Asks for a second look before merging.',
          'Builds endpoints that tolerate retries. / Reads stack traces with ease.',
          'Untangles deadlocks in the ledger. / Builds services that tolerate a lost datacentre.',
          'Sets the caching approach for several squads. / Prototypes replacements for legacy mainframes.',
          'Decides which languages the company uses. / Publishes reference implementations.',
          'Invents protocols that the banking industry adopts.',
        ],
        'Technical Delivery': [
          'Finishes tickets within the sprint.',
          'Splits an epic into thin slices. / Warns early when a date slips.',
          'Ships an epic with three colleagues behind feature toggles.',
          'Sequences migrations over several quarters. / Cuts scope without cutting value.',
          '',
          'Rescues programmes that have stalled for a year.',
        ],
        Mentoring: [
          null,
          'Welcomes newcomers and pairs with interns.',
          'Grows one apprentice into an independent colleague. / Pairs across squads.',
          'Coaches seniors on influence. / Founds study circles.',
          'Sponsors underrepresented colleagues for bigger jobs.',
          '',
        ],
        'Risk and Compliance': [
          'Keeps card numbers out of logs.',
          'Completes the privacy checklist for a new field.',
          'Models fraud threats for a feature. / Answers auditors about a service.',
          'Designs the encryption key rotation. / Answers auditors about a product line.',
          'Negotiates findings with the central bank.',
          'Drafts proposals for regulators overseas.',
        ],
      },
    },
  ],
}
