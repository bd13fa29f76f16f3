import type { Invention } from '../invention.ts'
import { titled } from './ladders.ts'

/** Two numerals in one level, a level whose name begins another's, codes in brackets with a gap between. */
export const pebble: Invention = {
  name: 'Pebble Vaults',
  language: 'en',
  tracks: [
    {
      label: 'Vault Engineering',
      ladder: [
        titled('VT I-II', 1, 'VT II'),
        titled('VT III', 2, 'VT 3'),
        titled('Keeper', 3),
        titled('Keeper II-Warden', 4, 'keeper ii warden'),
      ],
      areas: {
        Locksmithing: [
          'Greases hinges and swaps worn springs.',
          'Calibrates dials without opening the casing.',
          'Retrofits antique strongboxes with sensors.',
          'Certifies casings for embassies.',
        ],
        'Alarm Wiring': [
          'Labels cables and photographs junctions.',
          'Traces a short circuit through three floors.',
          '',
          'Blueprints the wiring of an entire museum.',
        ],
        'Customer Discretion': [
          'Keeps addresses out of paperwork.',
          'Escorts auditors past confidential shelves.',
          'Negotiates silence clauses with newspapers.',
          'Reassures heirs during quarrels.',
        ],
      },
    },
    {
      label: 'Patrol',
      ladder: [
        titled('Night Guard (PG 2)', 2, 'PG 2', 'PG2', 'night guard'),
        titled('Day Guard (PG 3)', 3, 'PG 3', 'PG3', 'day guard'),
        titled('Sergeant / Watch Officer', 4, 'sergeant', 'watch officer'),
        titled('Head of Patrol (PG 5)', 5, 'PG 5', 'PG5', 'head of patrol'),
      ],
      areas: {
        'Route Knowledge': [
          'Memorises the corridors of one building.',
          'Varies rounds so that nobody can predict them.',
          'Inspects every padlock on two estates.',
          'Draws patrol rosters for the whole city.',
        ],
        Composure: [
          'Stays polite when shouted at.',
          'Talks intruders down until police arrive.',
          'Whispers instructions over the radio during an alarm.',
          'Debriefs guards after a burglary.',
        ],
      },
    },
  ],
}
