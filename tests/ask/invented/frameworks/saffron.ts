import type { Invention } from '../invention.ts'
import { titled } from './ladders.ts'

/** Titles of a trade, of which several have one job. */
export const saffron: Invention = {
  name: 'Saffron Kitchens',
  language: 'en',
  tracks: [
    {
      label: 'Kitchen',
      ladder: [
        titled('Commis Chef', 1, 'commis'),
        titled('Chef de Partie', 2),
        titled('Sous Chef', 3, 'sous'),
        titled('Head Chef', 4),
      ],
      areas: {
        Cooking: [
          'Peels, dices and blanches.',
          'Runs the grill section during service.',
          'Tastes each plate at the pass.',
          'Composes the tasting menu.',
        ],
        Hygiene: [
          'Labels tubs with their date.',
          'Logs fridge temperatures.',
          'Walks the cold store before delivery.',
          'Answers to the food inspector.',
        ],
        Planning: [
          'Lists what ran out.',
          'Portions for the evening covers.',
          'Orders fish and herbs each morning.',
          'Agrees seasons with growers a year ahead.',
        ],
        'Training Others': [
          '',
          'Shows the commis how to fillet.',
          'Rotates cooks through sections.',
          'Takes on apprentices from the college.',
        ],
      },
    },
  ],
}
