import type { Invention } from '../invention.ts'
import { titled } from './ladders.ts'

const driver = (number: number) => titled(`Driver ${number}`, number, `driver ${number}`)

/** One job counted in digits, whose tasks are told in a few words. */
export const magpie: Invention = {
  name: 'Magpie Haulage',
  language: 'en',
  tracks: [
    {
      label: 'Drivers',
      ladder: [driver(1), driver(2), driver(3), driver(4)],
      areas: {
        Pace: ['Finishes the short round.', 'Keeps slots in town.', 'Keeps slots overnight.', 'Plans relays.'],
        Equipment: ['Checks tyres.', 'Couples trailers.', 'Handles the crane arm.', 'Chooses new lorries.'],
        Paperwork: ['Signs for pallets.', 'Fills the customs form.', 'Disputes tolls.', 'Audits tachographs.'],
        Customers: ['Phones before arrival.', 'Explains a late drop.', 'Wins back an angry depot.', 'Agrees rates.'],
      },
    },
  ],
}
