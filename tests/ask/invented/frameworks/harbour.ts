import type { Invention } from '../invention.ts'
import { coded } from './ladders.ts'

/** Two ladders that part: staff engineer and engineering manager stand side by side. */
export const harbour: Invention = {
  name: 'Harbour Logistics',
  language: 'en',
  tracks: [
    {
      label: 'Engineering',
      ladder: [
        coded('IC', 2, 'Software Engineer'),
        coded('IC', 3, 'Senior Software Engineer'),
        coded('IC', 4, 'Staff Engineer'),
        coded('M', 1, 'Engineering Manager', 4),
        coded('IC', 5, 'Principal Engineer'),
        coded('M', 2, 'Director of Engineering', 5),
      ],
      areas: {
        Execution: [
          'Estimates a story with the team. / Closes the loop with the dispatcher.',
          'Leads a project of a month. / Keeps a risk list.',
          'Steers a project over many teams and a year.',
          'Staffs projects and removes blockers. / Holds weekly checkpoints.',
          '',
          'Allocates headcount between terminals.',
        ],
        Collaboration: [
          'Answers chat messages from warehouses politely.',
          'Resolves conflicts within the team. / Shares credit in public.',
          'Forges agreements between rival teams.',
          'Holds fortnightly one-on-ones. / Gives candid appraisals.',
          'Represents engineering before ship owners.',
          'Partners with unions and port authorities.',
        ],
        'System Development': [
          'Draws a sequence diagram for a small feature.',
          'Designs queues that survive a burst of containers. / Draws failure modes.',
          'Designs the tracking backbone across ports.',
          '',
          'Foresees bottlenecks three years ahead.',
          'Funds the replacement of ageing cranes software.',
        ],
        'Talent Development': [
          'Shadows interviews.',
          'Interviews candidates with a rubric. / Onboards graduates.',
          'Raises the hiring bar for architects.',
          'Writes growth plans with each report. / Lets people go with dignity.',
          'Mentors staff engineers toward bigger scope.',
          'Plans succession for every manager.',
        ],
      },
    },
  ],
}
