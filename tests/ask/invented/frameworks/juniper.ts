import type { Invention } from '../invention.ts'
import { titled } from './ladders.ts'

/** Seniority titles that contain the role; each track has a ladder of its own. */
export const juniper: Invention = {
  name: 'Juniper Studio',
  language: 'en',
  tracks: [
    {
      label: 'Designer',
      ladder: [
        titled('Junior Designer', 1, 'junior', 'jr designer'),
        titled('Mid Designer', 2, 'mid', 'mid-level designer'),
        titled('Senior Designer', 3, 'senior', 'sr designer'),
        titled('Staff Designer', 4, 'staff'),
        titled('Principal Designer', 5, 'principal'),
      ],
      areas: {
        'User Research': [
          'Sits in on interviews and transcribes quotes.',
          'Writes a discussion guide and recruits five participants. / Tags quotes by theme.',
          'Mixes diary studies with surveys. / Defends findings against loud opinions.',
          'Builds a panel of returning participants. / Trains recruiters in ethics.',
          '',
        ],
        'Visual Design': [
          'Applies the colour palette and spacing tokens.',
          'Draws icons in the house style. / Balances density with white space.',
          'Extends the typography scale for new scripts. / Directs illustrators.',
          'Maintains contrast rules over all brands.',
          'Reimagines the brand identity with an outside agency.',
        ],
        Prototyping: [
          'Clicks together a paper mockup.',
          'Animates transitions that an engineer can copy.',
          '',
          'Prototypes with live figures and real latency.',
          'Demonstrates futures that the board funds.',
        ],
      },
    },
    {
      label: 'Product Manager',
      ladder: [
        titled('Associate Product Manager', 1, 'associate', 'associate PM', 'APM'),
        titled('Product Manager', 2, 'PM'),
        titled('Senior Product Manager', 3, 'senior', 'senior PM', 'sr product manager'),
        titled('Group Product Manager', 4, 'group PM', 'GPM'),
        titled('Director of Product', 5, 'director', 'product director'),
      ],
      areas: {
        'User Research': [
          'Reads support tickets every morning.',
          'Visits one customer a fortnight and shares a memo.',
          'Turns churn interviews into testable hypotheses.',
          'Funds longitudinal studies over all segments.',
          'Chairs the customer advisory board.',
        ],
        Roadmapping: [
          'Keeps the backlog tidy and deduplicated.',
          'Ranks bets by reach and effort. / Publishes a changelog.',
          'Says no to salespeople with reasons. / Ranks bets over two horizons.',
          'Balances bets of four squads within one budget.',
          'Retires whole products gracefully.',
        ],
        'Market Insight': [
          'Summarises competitor releases each month.',
          'Sizes an opportunity from public filings.',
          'Runs pricing experiments with finance.',
          '',
          'Proposes acquisitions to the founders.',
        ],
      },
    },
  ],
}
