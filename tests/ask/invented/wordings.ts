/** Ways of asking by language and kind; `{level}`, `{next}`, `{area}`, `{other}`, `{track}` and `{words}` are filled in. */
export interface Wordings {
  readonly exact: readonly string[]
  readonly area: readonly string[]
  readonly level: readonly string[]
  readonly levelOfTrack: readonly string[]
  readonly track: readonly string[]
  /** From a level to the one after it. */
  readonly next: readonly string[]
  /** The level aimed for is named, alone or with the one before. */
  readonly aim: readonly string[]
  readonly last: readonly string[]
  readonly compare: readonly string[]
  readonly compareLevels: readonly string[]
  readonly compareAreas: readonly string[]
  /** The level is not there. */
  readonly noLevel: readonly string[]
  readonly ownWords: readonly string[]
  readonly ownWordsAtLevel: readonly string[]
  readonly chatty: readonly string[]
  readonly foreignNumbers: readonly string[]
  readonly foreignAreas: readonly string[]
}

const en: Wordings = {
  exact: [
    '{level} {area}',
    '{area} {level}',
    '{area} at {level}',
    '{area} for {level}',
    '{level}: {area}',
    '{level} - {area}?',
    'what does {level} {area} expect?',
    'what is expected of a {level} in {area}?',
    'what should a {level} do for {area}?',
    'what does good {area} look like at {level}?',
    'show me {area}, {level}',
    'tell me about {area} for {level}',
    'how is {area} described for {level}?',
    'expectations for {level} / {area}',
  ],
  area: [
    '{area}',
    '{area}?',
    'what do we expect in {area}?',
    'tell me about {area}',
    '{area} expectations',
    'which levels have {area}?',
    '{area} at all levels',
    'how does {area} change from level to level?',
  ],
  level: ['{level}', '{level} expectations', 'what does a {level} do?', 'what is expected at {level}?', 'everything for {level}'],
  levelOfTrack: ['{level} {track}', '{track} {level}', 'what does a {level} {track} do?', 'expectations for {level} in {track}'],
  track: [
    '{level} {track} {area}',
    '{track} {level} {area}',
    '{area} for {level} {track}',
    '{track}, {level}: {area}',
    'what does {area} mean for a {level} in {track}?',
  ],
  next: [
    "I'm {level}, what do I need in {area}?",
    'I am a {level}. What comes next in {area}?',
    'next level after {level} for {area}',
    'next after {level} in {area}',
    'what comes after {level} in {area}?',
    'promotion from {level}: {area}',
    '{area} one level above {level}',
    "I'm {level}, how do I get to the next level in {area}?",
    '{level} {area} - what is next?',
    'what do I need in {area} to get promoted from {level}?',
    'currently {level}, what would the next step in {area} be?',
    'how do I move up from {level} in {area}?',
    'beyond {level}: {area}',
    "I'm at {level}, {area} at the next level?",
  ],
  aim: [
    'how do I become {next} in {area}?',
    'from {level} to {next}: {area}',
    'I want to get promoted to {next}, what about {area}?',
    'what {area} do I need to reach {next}?',
    "I'm {level} and want to become {next}, what do I need in {area}?",
    'getting from {level} to {next} in {area}',
    'path to {next} for {area}',
  ],
  last: [
    'what comes after {level}?',
    'what comes after {level} in {area}?',
    "I'm {level}, what is the next level for {area}?",
    'next level after {level}',
    'is there anything above {level}?',
    'how do I move up from {level} in {area}?',
  ],
  compare: [
    '{level} vs {next} {area}',
    '{area}: {level} vs {next}',
    '{area} {level} versus {next}',
    'difference between {level} and {next} in {area}',
    'compare {area} for {level} and {next}',
    'compare {level} with {next} in {area}',
    'how does {area} differ between {level} and {next}?',
    'what is the difference in {area} between {level} and {next}?',
    '{level} or {next} {area}, what is different?',
    '{next} compared to {level} for {area}',
  ],
  compareLevels: ['{level} vs {next}', 'difference between {level} and {next}', 'compare {level} and {next}'],
  compareAreas: ['{area} vs {other} at {level}', 'compare {area} and {other} for {level}', '{level}: {area} versus {other}'],
  noLevel: ['{level} {area}', '{area} at {level}', 'what does {level} {area} expect?', '{area} for {level}', '{level}: {area}'],
  ownWords: ['{words}', '{words}?', 'who {words}?', 'something about {words}', 'where do we say {words}?', 'which level is about {words}?'],
  ownWordsAtLevel: ['{level}: {words}', 'does a {level} {words}?', '{words} as a {level}', 'should {level} be about {words}?'],
  chatty: [
    'hey, could you tell me {q}, thanks!',
    'hi there! quick question: {q}',
    'good morning, {q} please',
    'sorry to bother you, but {q}',
    'hello bot, I was wondering about {q}. thank you',
    '{q} pls, asking for a friend',
    'My manager asked me to look this up: {q}',
  ],
  foreignNumbers: ['level {n}', 'L{n}', 'lvl {n}', 'Level {n}'],
  foreignAreas: ['parking', 'gardening', 'juggling', 'falconry', 'karaoke', 'beekeeping'],
}

const de: Wordings = {
  exact: [
    '{level} {area}',
    '{area} {level}',
    '{area} auf {level}',
    '{area} für {level}',
    '{level}: {area}',
    'Was wird auf {level} in {area} erwartet?',
    'Was bedeutet {area} für {level}?',
    'Was muss ich als {level} bei {area} können?',
    'Zeig mir {area}, {level}',
    'what does {level} {area} expect?',
  ],
  area: ['{area}', 'Was erwarten wir in {area}?', 'Erzähl mir von {area}', '{area} auf allen Stufen', 'welche Stufen haben {area}?'],
  level: ['{level}', 'Was macht man auf {level}?', 'Erwartungen an {level}', 'Was wird auf {level} erwartet?'],
  levelOfTrack: ['{level} {track}', '{track} {level}'],
  track: ['{level} {track} {area}', '{track} {level} {area}'],
  next: [
    'Ich bin {level}, was brauche ich in {area}?',
    'Ich bin auf {level}, was kommt als Nächstes in {area}?',
    'Was kommt nach {level} in {area}?',
    'nächste Stufe nach {level} für {area}',
    'Beförderung von {level}: {area}',
  ],
  aim: ['Wie werde ich {next} in {area}?', 'Von {level} zu {next}: {area}', 'Was brauche ich für {next} in {area}?'],
  last: ['Was kommt nach {level}?', 'Was kommt nach {level} in {area}?', 'nächste Stufe nach {level}'],
  compare: [
    '{level} vs {next} {area}',
    'Unterschied zwischen {level} und {next} in {area}',
    'Vergleiche {area} für {level} und {next}',
    '{area}: {level} verglichen mit {next}',
    'Was ist bei {area} der Unterschied zwischen {level} und {next}?',
  ],
  compareLevels: ['{level} vs {next}', 'Unterschied zwischen {level} und {next}'],
  compareAreas: ['{area} vs {other} auf {level}', 'Vergleiche {area} und {other} für {level}'],
  noLevel: ['{level} {area}', '{area} auf {level}', 'Was wird auf {level} in {area} erwartet?'],
  ownWords: ['{words}', 'wer {words}?', 'etwas über {words}', 'wo steht {words}?'],
  ownWordsAtLevel: ['{level}: {words}', '{words} auf {level}'],
  chatty: ['Hallo, kannst du mir sagen: {q}, danke!', 'Guten Morgen, kurze Frage: {q}', 'Moin! {q} bitte'],
  foreignNumbers: ['Stufe {n}', 'L{n}', 'Level {n}'],
  foreignAreas: ['Parkplatz', 'Gärtnern', 'Karaoke', 'Imkerei'],
}

export const wordings: { readonly [language in 'en' | 'de']: Wordings } = { en, de }

/** The wording with its gaps filled. */
export function fill(wording: string, gaps: { readonly [gap: string]: string }): string {
  return Object.entries(gaps).reduce((text, [gap, said]) => text.replace(`{${gap}}`, () => said), wording)
}
