import { distance } from 'fastest-levenshtein'
import { isEnglish, type Names } from './names.ts'
import { pick, type Random } from './random.ts'

const shortest = 5
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** The text with one slip in one word of a name; undefined where every slip would say something else. */
export function withTypo(text: string, names: Names, random: Random): string | undefined {
  const words = text.split(' ')
  const long = words.filter((word) => word.length >= shortest && names.all.has(word.toLowerCase()))
  const word = pick(long, random)
  if (word === undefined) return undefined
  const slipped = slip(word.toLowerCase(), random)
  if (!isNearest(slipped, word.toLowerCase(), names)) return undefined
  return words.map((each) => (each === word ? slipped : each)).join(' ')
}

/** Swaps, drops, doubles or mistypes one letter within the word. */
function slip(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 2))
  const [before, letter, after, rest] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)]
  const ways = [
    before + after + letter + rest,
    before + after + rest,
    before + letter + letter + after + rest,
    before + neighbourOf(letter) + after + rest,
  ]
  return pick(ways, random) ?? word
}

function neighbourOf(letter: string): string {
  const row = rows.find((each) => each.includes(letter)) ?? letter
  const at = row.indexOf(letter)
  return row.charAt(at + 1) || row.charAt(at - 1) || letter
}

/** No English word, and no other name is as near. */
function isNearest(slipped: string, word: string, names: Names): boolean {
  if (slipped === word || isEnglish(slipped) || !/^\p{Script=Latin}+$/u.test(word)) return false
  const own = distance(slipped, word)
  return [...names.all].every((other) => other === word || distance(slipped, other) > own)
}
