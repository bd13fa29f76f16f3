import type { Invention } from '../invention.ts'
import { titled } from './ladders.ts'

/** Titles that only a number tells apart, areas that share a word, statements that several levels or areas share. */
export const gannet: Invention = {
  name: 'Gannet Ferries',
  language: 'en',
  tracks: [
    {
      label: 'Vessel Software',
      ladder: [
        titled('L1 Deck Engineer I', 1, 'L1', 'deck engineer 1'),
        titled('L2 Deck Engineer II', 2, 'L2', 'deck engineer 2'),
        titled('L3 Senior Deck Engineer', 3, 'L3'),
        titled('L4 Staff Deck Engineer', 4, 'L4'),
        titled('L5 Senior Staff Engineer', 5, 'L5'),
      ],
      areas: {
        'Hull Testing': [
          'Runs the bench checklist before departure.',
          'Writes fault reports that mechanics trust.',
          'Simulates storms against the autopilot.',
          'Certifies autopilot releases for open water. / Opens the yearly regatta with a sermon.',
          'Sets the certification rules of the fleet.',
        ],
        'Sea Trial Testing': [
          'Notes what passengers stumble over. / Polishes brass fittings of the saloon.',
          'Invites commuters to rehearsals at the quay.',
          'Turns rehearsals into boarding changes.',
          'Invites wheelchair users to every prototype.',
          'Reports boarding times to the ministry. / Hosts foreign delegations.',
        ],
        'Guiding Others': [
          'Asks a buddy before touching ballast pumps.',
          'Tutors apprentices on ballast pumps.',
          'Tutors apprentices across both harbours.',
          'Chairs the scholarship jury. / Opens the yearly regatta with fireworks.',
          'Lectures at maritime universities.',
        ],
        Harbours: [
          'Greets the pilot. / Polishes brass fittings ashore.',
          'Negotiates berth slots with harbourmasters.',
          'Negotiates berth slots in foreign ports.',
          'Negotiates berth slots for the whole season.',
          'Lobbies the dredging board. / Hosts foreign delegations aboard.',
        ],
        'Cost and Fuel': [
          'Logs diesel figures nightly.',
          'Explains diesel figures to captains. / Compares lubricant suppliers.',
          'Tunes cruising speeds for thrift. / Compares lubricant suppliers abroad. / Simulates storms to budget reserves.',
          'Negotiates berth slots when prices rise.',
          'Signs the bunker contracts. / Compares lubricant suppliers worldwide.',
        ],
      },
    },
  ],
}
