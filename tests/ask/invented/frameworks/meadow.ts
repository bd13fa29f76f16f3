import type { Invention } from '../invention.ts'
import { titled } from './ladders.ts'

const ladder = [
  titled('Novice', 1, 'novice level'),
  titled('Practitioner', 2, 'practitioner level'),
  titled('Advanced', 3, 'advanced level'),
  titled('Expert', 4, 'expert level'),
  titled('Leading Expert', 5, 'leading expert level'),
]

/** Proficiencies. */
export const meadow: Invention = {
  name: 'Meadow Analytics',
  language: 'en',
  tracks: [
    {
      label: 'Everyone',
      name: 'Everyone',
      shared: true,
      ladder,
      areas: {
        Storytelling: [
          'Puts one message on a slide. / Labels both axes.',
          'Opens with the conclusion. / Chooses a chart that suits the comparison.',
          'Rehearses sceptical questions beforehand. / Adapts vocabulary to physicians and accountants.',
          'Persuades ministers with a single page.',
          'Keynotes international congresses.',
        ],
        'Ethical Judgement': [
          'Anonymises names before sharing spreadsheets.',
          'Spots proxies for gender or religion in a dataset.',
          '',
          'Mediates when revenue and fairness collide. / Refuses harmful assignments.',
          'Sits on a national ethics council.',
        ],
      },
    },
    {
      label: 'Analyst',
      ladder,
      areas: {
        'Dashboard Design': [
          'Edits filters on existing tiles.',
          'Arranges tiles so that a glance suffices. / Deletes tiles nobody opens.',
          'Templates dashboards for forty branches.',
          'Measures which dashboards change decisions.',
          '',
        ],
        'Query Writing': [
          'Joins two tables and checks row counts.',
          'Writes window functions without copying. / Checks row counts automatically.',
          'Cuts a query from hours to seconds. / Explains execution plans.',
          'Curates a library of snippets for the guild.',
          'Contributes to the optimiser of an open engine.',
        ],
      },
    },
    {
      label: 'Scientist',
      ladder,
      areas: {
        'Experiment Design': [
          'Randomises with a given script.',
          'Computes the sample size before the launch.',
          'Handles interference between neighbouring shops. / Pre-registers hypotheses.',
          'Builds switchback tests for logistics.',
          'Teaches causal inference at universities.',
        ],
        'Statistical Modelling': [
          null,
          'Fits a regression and inspects residuals.',
          'Builds hierarchical models with sensible priors. / Validates on later seasons.',
          'Diagnoses samplers that fail to converge.',
          'Derives estimators that textbooks cite.',
        ],
      },
    },
  ],
}
