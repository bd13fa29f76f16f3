import type { InventedLevel, Invention } from '../invention.ts'
import { titled } from './ladders.ts'

const band = (code: string, title: string, rank: number): InventedLevel =>
  titled(`Band ${code} ${title}`, rank, `band ${code}`, title)

/** Bands of which two differ by a letter only; titles that share their nouns. */
export const quarry: Invention = {
  name: 'Quarry Helpdesk',
  language: 'en',
  tracks: [
    {
      label: 'Helpdesk - Advisers',
      name: 'Advisers',
      ladder: [band('3', 'Helpdesk Adviser', 1), band('4', 'Senior Adviser', 2), band('5', 'Helpdesk Specialist', 3)],
      areas: {
        'Case Handling': [
          'Closes simple tickets from a template.',
          'Untangles billing disputes alone. / Closes forty tickets a week.',
          'Reproduces rare crashes and files them with developers.',
        ],
        'Caller Empathy': [
          'Greets every caller by name.',
          'Cools down furious callers.',
          'Trains colleagues in tone. / Reads every one-star review.',
        ],
        'Knowledge Upkeep': ['Flags outdated articles.', '', 'Prunes the article tree each season.'],
      },
    },
    {
      label: 'Helpdesk - Managers',
      name: 'Managers',
      ladder: [band('5M', 'Shift Leader', 3), band('6M', 'Helpdesk Manager', 4), band('7M', 'Head of Helpdesk', 5)],
      areas: {
        'Workforce Planning': [
          'Swaps shifts fairly around holidays.',
          'Forecasts volume for the winter peak.',
          'Opens a second site abroad.',
        ],
        'Coaching Advisers': [
          'Listens to two recordings a week with each adviser.',
          'Writes development goals with shift leaders.',
          '',
        ],
        'Caller Empathy': [
          'Takes over when a caller demands a supervisor.',
          'Refunds goodwill credits within reason.',
          'Visits the angriest accounts in person.',
        ],
      },
    },
  ],
}
