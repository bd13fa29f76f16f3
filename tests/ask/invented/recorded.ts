/**
 * For each kind of question the least share of right answers and the greatest of wrong ones, in percent, rounded to the
 * lenient side. Raise them when more is reached, never lower them.
 */
export const recorded: { readonly [kind: string]: { readonly right: number; readonly wrong: number } } = {
  exact: { right: 100, wrong: 0 },
  unwritten: { right: 99, wrong: 1 },
  'level-form': { right: 100, wrong: 0 },
  title: { right: 100, wrong: 0 },
  part: { right: 100, wrong: 0 },
  prefix: { right: 98, wrong: 2 },
  'prefix-alone': { right: 100, wrong: 0 },
  initials: { right: 100, wrong: 0 },
  'initials-alone': { right: 100, wrong: 0 },
  joined: { right: 100, wrong: 0 },
  'joined-alone': { right: 100, wrong: 0 },
  typo: { right: 99, wrong: 0 },
  'area-only': { right: 100, wrong: 0 },
  'level-only': { right: 100, wrong: 0 },
  'level-of-track': { right: 100, wrong: 0 },
  'shared-track': { right: 100, wrong: 0 },
  track: { right: 100, wrong: 0 },
  chatty: { right: 100, wrong: 0 },
  shouted: { right: 100, wrong: 0 },
  bare: { right: 99, wrong: 0 },
  emoji: { right: 100, wrong: 0 },
  next: { right: 96, wrong: 4 },
  aim: { right: 100, wrong: 0 },
  'after-last': { right: 100, wrong: 0 },
  'compare-levels': { right: 100, wrong: 0 },
  compare: { right: 98, wrong: 0 },
  'compare-areas': { right: 100, wrong: 0 },
  'missing-level-alone': { right: 100, wrong: 0 },
  'missing-level': { right: 100, wrong: 0 },
  'half-compare': { right: 99, wrong: 0 },
  'missing-title': { right: 100, wrong: 0 },
  'missing-area': { right: 99, wrong: 1 },
  'own-words': { right: 95, wrong: 0 },
  'own-words-at-level': { right: 96, wrong: 0 },
  lacking: { right: 100, wrong: 0 },
  ambiguous: { right: 100, wrong: 0 },
  'compare-tracks': { right: 100, wrong: 0 },
  'lacking-track': { right: 100, wrong: 0 },
}

/** The greatest share of unrelated questions that one framework may answer with a descriptor, in percent. */
export const recordedUnrelated = 4
