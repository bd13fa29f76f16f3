/** How surely a word is a longer one cut short, by how it was cut. */
const sure = { bare: 0.86, bareBeginning: 0.76, letters: 0.7, end: 0.76, beginning: 0.78 }
/** "Mgmt", "cmptg", "drv": a word written without its vowels. */
const bareConsonants = /^\p{L}[^aeiou\d]+$/u
const vowels = /(?<!^)[aeiou]/gu
/** "Comm'ty", "measmt", "gwork": a word without its middle; this much of its beginning is kept, or its whole end. */
const shortestContraction = 5
const contractedFrom = 3
/** "Hd", "ld" are short words: of a long one, two letters tell too little. */
const longestOfTwo = 5
const shortestLoose = 4
/** Longer ones need nothing beside them. */
const longestBeside = 5

const consonantsOf = (word: string) => word.replace(vowels, '')

const isBare = (word: string) => bareConsonants.test(word)

/** What a longer word that is cut short so begins with; undefined: it is too short to be one. */
export const beginningOf = (short: string) =>
  isBare(short) || short.length >= shortestContraction ? short.slice(0, 1) : undefined

/** How surely the short word, which is no other word, is the long one without its vowels or its middle; 0: it is not. */
export function contracts(short: string, word: string): number {
  if (word.length <= short.length || short[0] !== word[0]) return 0
  if (!isBare(short)) {
    if (short.length < shortestContraction) return 0
    const isCut = short.slice(0, contractedFrom) === word.slice(0, contractedFrom) && isSkeleton(short, word)
    if (isCut) return sure.letters
    return word.endsWith(short.slice(1)) ? sure.end : 0
  }
  const consonants = consonantsOf(word)
  if (short === consonants || short === withoutDoubles(consonants)) {
    return short.length > 2 || word.length <= longestOfTwo ? sure.bare : 0
  }
  if (short.length < 3) return 0
  if (consonants.startsWith(short) && short.length * 2 > consonants.length) return sure.bareBeginning
  return short.length >= shortestLoose && isSkeleton(short, word) ? sure.letters : 0
}

/** The same beside another word of the name, where less will do: "fl" beside "sup". */
export function contractsBeside(short: string, word: string): number {
  if (short === word) return 1
  if (short.length > longestBeside) return 0
  const known = contracts(short, word)
  if (known > 0 || short.length < 2 || short[0] !== word[0]) return known
  if (word.startsWith(short)) return sure.beginning
  return isBare(short) && (short.length > 2 || word.length > longestOfTwo) && isWithin(short, word) ? sure.letters : 0
}

const withoutDoubles = (word: string) => word.replaceAll(/(.)\1/gu, '$1')

/** Whether the letters of the short form stand in this order in the word, and end it or its consonants. */
function isSkeleton(short: string, word: string): boolean {
  const end = short.slice(-1)
  return (word.endsWith(end) || consonantsOf(word).endsWith(end)) && isWithin(short, word)
}

function isWithin(short: string, word: string): boolean {
  let at = 0
  for (const letter of short) {
    at = word.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
