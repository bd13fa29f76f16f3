import type { Invention } from '../invention.ts'
import { titled } from './ladders.ts'

const ladder = [titled('Trainee', 1), titled('Associate', 2), titled('Assistant Director', 3), titled('Director', 4)]

/** A track for everyone beside others, a level whose name ends as another's is, and areas that begin or end alike. */
export const heron: Invention = {
  name: 'Heron Surveys',
  language: 'en',
  tracks: [
    {
      label: 'All Assessors',
      shared: true,
      ladder,
      areas: {
        Teamwork: [
          'Hands over the berth sheet at noon.',
          'Swaps watches without grumbling.',
          'Settles squabbles between piers.',
          'Seats rival harbours at one table.',
        ],
        Budget: ['', 'Keeps receipts for paint and rope.', 'Trims fuel spending by a tenth.', 'Signs for dry docks.'],
      },
    },
    {
      label: 'Hull Inspection',
      ladder,
      areas: {
        'Data Quality': [
          'Spots swapped digits in soundings.',
          'Recounts rivets that look doubtful.',
          'Rejects gauges without calibration.',
          'Retires unreliable sonar fleets.',
        ],
        Delivery: [
          'Posts certificates the same afternoon.',
          'Finishes two hulls between tides.',
          'Reshuffles inspections after storms.',
          'Vows turnaround times to shipowners.',
        ],
        'Cabin Design': [
          'Sketches lockers to scale.',
          'Fits bunks around the bulkheads.',
          'Mocks up galleys in plywood.',
          'Commissions saloons from architects.',
        ],
        'Signage Design': [
          'Stencils muster arrows.',
          'Picks letters legible in fog.',
          'Writes the wayfinding manual.',
          'Licenses the pictograms abroad.',
        ],
      },
    },
    {
      label: 'Analytics',
      ladder,
      areas: {
        Analysis: [
          'Tallies passengers by pier.',
          'Explains why Tuesdays are slack.',
          'Untangles weather from holidays.',
          'Foresees which route dies next.',
        ],
        Reporting: [
          'Refreshes the tide table.',
          'Draws occupancy charts for crews.',
          'Discards charts nobody opens.',
          'Briefs the ministry each spring.',
        ],
        Team: [
          '',
          'Hosts a lunchtime quiz about averages.',
          'Pairs newcomers with veterans.',
          'Recruits statisticians from abroad.',
        ],
      },
    },
  ],
}
