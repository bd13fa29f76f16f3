import type { Invention } from '../invention.ts'
import { titled } from './ladders.ts'

const operative = (numeral: string, number: number) =>
  titled(`Operative ${numeral}`, number, `operative ${number}`, `op ${number}`)

/** A job that is counted in roman numerals, with another above it, and plain areas. */
export const anvil: Invention = {
  name: 'Anvil Storage',
  language: 'en',
  tracks: [
    {
      label: 'Warehouse',
      ladder: [operative('I', 1), operative('II', 2), operative('III', 3), titled('Shift Lead', 4)],
      areas: {
        Picking: [
          'Collects cartons from the lower shelves.',
          'Batches parcels by aisle.',
          'Re-slots fast sellers.',
          'Balances waves across docks.',
        ],
        Safety: [
          'Keeps walkways clear.',
          'Tags broken ladders.',
          'Briefs visitors on evacuation.',
          'Closes a bay after an accident.',
        ],
        Equipment: [
          'Pushes the hand pallet jack.',
          'Drives the counterbalance truck.',
          'Drives the reach truck and swaps its battery.',
          'Books servicing for the fleet.',
        ],
        Teamwork: [
          'Turns up on time for the handover.',
          'Covers breaks for a neighbour.',
          'Buddies with starters in their first week.',
          'Settles quarrels before the end of the shift.',
        ],
      },
    },
  ],
}
