import fc from 'fast-check'

/** A framework to write down: every track has all the levels of its ladder, and every cell some statements. */
export interface Sample {
  readonly tracks: readonly SampleTrack[]
}

export interface SampleTrack {
  readonly label: string
  readonly levels: readonly string[]
  readonly areas: readonly string[]
  /** By level, then area. */
  readonly texts: readonly (readonly (readonly string[])[])[]
}

const LADDERS = [
  ['L1', 'L2', 'L3', 'L4'],
  ['Level 1', 'Level 2', 'Level 3'],
  ['Junior', 'Mid', 'Senior', 'Staff', 'Principal'],
  ['Junior Engineer', 'Engineer', 'Senior Engineer', 'Staff Engineer'],
  ['Engineer I', 'Engineer II', 'Senior Engineer I', 'Senior Engineer II'],
  ['E3 Engineer', 'E4 Senior Engineer', 'E5 Staff Engineer'],
  ['IC1', 'IC2', 'IC3', 'M3', 'M4'],
  ['Novice', 'Intermediate', 'Advanced', 'Expert'],
  ['Associate Designer', 'Designer', 'Senior Designer', 'Lead Designer', 'Director'],
]
/** Levels of a code and a title; the first words of a title may tell nothing, and two may share a code. */
export const CODED_LADDERS = [
  ['M1 Marketing Associate', 'M2 Marketer', 'M3 Senior Marketer', 'M4 Marketing Lead'],
  ['P1 Associate', 'P2 Analyst', 'P3 Senior', 'P4 Lead'],
  ['L1 Graduate Engineer', 'L2 Engineer', 'L3 Senior Engineer', 'L4 Staff Engineer', 'L4 Engineering Manager'],
  ['G5 Clerk', 'G6 Caseworker', 'G7 Senior Caseworker'],
]
const AREAS = [
  'Delivery',
  'Communication',
  'Technical Depth',
  'Feedback & Coaching',
  'Customer Focus',
  'Incident Response',
  'Planning',
  'Code Quality',
  'Ownership',
  'Hiring',
]
const TRACKS = ['Backend Engineer', 'Product Designer', 'Data Analyst', 'Site Reliability', 'Technical Writer']
const VERBS = ['Ships', 'Explains', 'Reviews', 'Repairs', 'Plans', 'Coaches', 'Measures', 'Drafts', 'Untangles']
const THINGS = [
  'small changes',
  'a release',
  'the on-call rota',
  'three services',
  'a roadmap',
  'old queries',
  'new hires',
]
const ENDS = ['without help', 'within a week', 'for the whole team', 'across several teams', 'before anyone asks']

const statement = fc
  .tuple(fc.constantFrom(...VERBS), fc.constantFrom(...THINGS), fc.constantFrom(...ENDS), fc.nat(99))
  .map(([verb, thing, end, number]) => `${verb} ${thing} ${end} on ${number} days.`)

function trackOf(label: string, ladder: fc.Arbitrary<readonly string[]>, names = AREAS): fc.Arbitrary<SampleTrack> {
  const areas = fc.shuffledSubarray(names, { minLength: 2, maxLength: 6 })
  return fc.tuple(ladder, areas).chain(([levels, own]) => {
    const cell = fc.array(statement, { minLength: 1, maxLength: 3 })
    const row = fc.array(cell, { minLength: own.length, maxLength: own.length })
    return fc
      .array(row, { minLength: levels.length, maxLength: levels.length })
      .map((texts) => ({ label, levels, areas: own, texts }))
  })
}

/** Frameworks of so many tracks, all on one ladder. */
export function samples(least: number, most: number, ladders = LADDERS): fc.Arbitrary<Sample> {
  const labels = fc.shuffledSubarray(TRACKS, { minLength: least, maxLength: most })
  return fc
    .tuple(labels, fc.constantFrom(...ladders))
    .chain(([tracks, ladder]) => fc.tuple(...tracks.map((label) => trackOf(label, fc.constant(ladder)))))
    .map((tracks) => ({ tracks }))
}

/** Levels that no list of words knows, of all trades. */
const UNHEARD_LADDERS = [
  ['Picker', 'Packer', 'Loader', 'Yard Hand'],
  ['Seedling', 'Sapling', 'Oak', 'Forest'],
  ['Deckhand', 'Bosun', 'Third Mate', 'Chief Mate'],
  ['Lector', 'Cantor', 'Deacon'],
  ['Kelner', 'Barman', 'Gospodarz'],
  ['White Belt', 'Green Belt', 'Black Belt'],
  ['Spark', 'Flame', 'Beacon', 'Lighthouse', 'Star'],
  ['Follows', 'Joins', 'Hosts', 'Shapes'],
  ['AO', 'EO', 'HEO', 'SEO'],
]
const UNHEARD_AREAS = ['Negotiation', 'Documentation', 'Hospitality', 'Accuracy', 'Cleanliness', 'Maintenance']

/** Frameworks whose names no list of words knows; each track may have a ladder of its own. */
export function unheardSamples(least: number, most: number): fc.Arbitrary<Sample> {
  const labels = fc.shuffledSubarray(['Harbour', 'Garden', 'Kitchen'], { minLength: least, maxLength: most })
  const ladders = fc.shuffledSubarray(UNHEARD_LADDERS, { minLength: most, maxLength: most })
  return fc
    .tuple(labels, ladders, fc.boolean())
    .chain(([tracks, own, areAlike]) =>
      fc.tuple(...tracks.map((label, at) => trackOf(label, fc.constant(own[areAlike ? 0 : at] ?? []), UNHEARD_AREAS))),
    )
    .map((tracks) => ({ tracks }))
}

export interface SampleCell {
  readonly track: string
  readonly level: string
  readonly area: string
  readonly texts: readonly string[]
}

export function cellsOf({ tracks }: Sample): SampleCell[] {
  return tracks.flatMap(({ label, levels, areas, texts }) =>
    levels.flatMap((level, at) =>
      areas.map((area, column) => ({ track: label, level, area, texts: texts[at]?.[column] ?? [] })),
    ),
  )
}
