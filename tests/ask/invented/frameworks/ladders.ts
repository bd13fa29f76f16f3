import type { InventedLevel } from '../invention.ts'

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six']
const romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI']
const ordinals = ['', '1st', '2nd', '3rd', '4th', '5th', '6th']

/** "Level 2 (Mid)", and the ways to say its number and its title. */
export function numbered(number: number, title: string): InventedLevel {
  const said = [`level ${number}`, `L${number}`, `lvl ${number}`, `level ${words[number]}`, `Level ${romans[number]}`]
  return { label: `Level ${number} (${title})`, rank: number, says: [...said, `${ordinals[number]} level`, title] }
}

/** "E3 Senior Engineer", and the ways to say its code and its title. */
export function coded(prefix: string, number: number, title: string, rank = number): InventedLevel {
  const code = `${prefix}${number}`
  const says = [code, code.toLowerCase(), `${prefix}-${number}`, `${prefix} ${number}`, title, `level ${number}`]
  return { label: `${code} ${title}`, rank, says }
}

/** "Engineer II", and the ways to say its number. */
export function roman(title: string, number: number, rank: number): InventedLevel {
  const says = [`${title} ${number}`, `${title} ${words[number]}`, `${title.replace('Engineer', 'eng')} ${number}`]
  return { label: `${title} ${romans[number]}`, rank, says }
}

/** A level by its title, and what else it is called. */
export function titled(label: string, rank: number, ...says: string[]): InventedLevel {
  return { label, rank, says }
}
