import type { Invention } from '../invention.ts'
import { titled } from './ladders.ts'

const ladder = [
  titled('Associate', 1),
  titled('Specialist', 2),
  titled('Senior Specialist', 3, 'sr specialist'),
  titled('Team Lead', 4, 'teamlead'),
]

/** Sales, support and people work; areas with long names. */
export const beacon: Invention = {
  name: 'Beacon Services',
  language: 'en',
  tracks: [
    {
      label: 'Role: All',
      name: 'All',
      shared: true,
      ladder,
      areas: {
        'Planning, Prioritising and Delivering': [
          'Works through the daily list in the agreed order.',
          'Blocks calendar time for what matters. / Tells others when a deadline moves.',
          'Juggles several campaigns at once. / Drops low-value chores.',
          'Assigns work by strength and appetite. / Reviews workload every Monday.',
        ],
        'Written and Spoken Communication': [
          'Replies in complete, friendly sentences.',
          'Summarises a call in three bullets. / Proofreads before sending.',
          '',
          'Presents results to the regional office.',
        ],
      },
    },
    {
      label: 'Role: Sales',
      name: 'Sales',
      ladder,
      areas: {
        'Negotiating and Closing Deals': [
          'Prepares quotes from the price list.',
          'Handles objections about price. / Asks for the signature.',
          'Trades discounts for longer contracts.',
          'Approves exceptions to the discount policy. / Joins tense final rounds.',
        ],
        'Pipeline and Forecasting': [
          'Logs every call in the CRM.',
          '',
          'Predicts the quarter within ten percent. / Cleans stale opportunities.',
          'Reconciles forecasts with finance.',
        ],
      },
    },
    {
      label: 'Role: Customer Support',
      name: 'Customer Support',
      ladder,
      areas: {
        'Customer Empathy': [
          'Listens without interrupting. / Mirrors the tone of the caller.',
          'Soothes angry callers. / Apologises without blaming colleagues.',
          'Senses unspoken worries of long-standing clients.',
          'Recounts caller stories to product owners.',
        ],
        'Complaint Handling': [
          'Opens a case with all attachments.',
          'Refunds within the allowed limit.',
          'Untangles disputes that involve lawyers.',
          '',
        ],
      },
    },
    {
      label: 'Role: Human Resources',
      name: 'Human Resources',
      ladder,
      areas: {
        'Hiring and Onboarding': [
          'Books rooms for applicants and sends invitations.',
          'Screens applicants by telephone. / Prepares a welcome folder.',
          'Advises managers on fair selection. / Visits job fairs.',
          'Redesigns the probation programme.',
        ],
        'Wellbeing and Inclusion': [
          'Knows where to find the helpline number.',
          'Organises a walking club and quiet rooms.',
          'Investigates harassment reports with care.',
          'Brings absence rates down with department heads.',
        ],
      },
    },
  ],
}
