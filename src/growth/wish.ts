import type { Cadence } from '../store/store.ts'
import { weekdays } from './wordings.ts'

/** What somebody wants of their own prompts, profile and data. */
export type Wish =
  | { readonly do: 'me' | 'setup' | 'settings' | 'why' | 'resume' | 'stop' | 'export' }
  /** One now; from 1, each number another one. */
  | { readonly do: 'prompt'; readonly number: number }
  /** `until`: a local date. `unread`: what was said instead of one. */
  | { readonly do: 'pause'; readonly until?: string; readonly unread?: string }
  | { readonly do: 'another'; readonly slot?: string }
  /** `until`: a local date. */
  | { readonly do: 'snooze'; readonly slot?: string; readonly until?: string }
  /** `week`: a local date in it. */
  | { readonly do: 'skip'; readonly slot?: string; readonly week?: string }
  | { readonly do: 'did'; readonly hash?: string }
  | { readonly do: 'forget'; readonly sure: boolean }
  /** `again`: the ones that were told last. */
  | { readonly do: 'changes'; readonly again: boolean }
  /** `unread`: how often, where prompts do not come so. */
  | {
      readonly do: 'remind'
      readonly cadence?: Cadence
      readonly weekday?: number
      readonly time?: string
      readonly zone?: string
      readonly unread?: string
    }
  | { readonly do: 'zone'; readonly zone: string }

const often = { weekly: 'weekly', fortnight: 'fortnightly', month: 'monthly' } as const

/** The canonical text of a wish. */
export function printWish(wish: Wish): string {
  switch (wish.do) {
    case 'prompt':
      return wish.number === 1 ? 'prompt' : `prompt ${wish.number}`
    case 'pause':
      return wish.until === undefined ? 'pause' : `pause until ${wish.until}`
    case 'snooze':
      return wish.until === undefined ? slotted(wish) : `snooze until ${wish.until}`
    case 'skip':
      return wish.week === undefined ? slotted(wish) : `skip ${wish.week}`
    case 'another':
      return slotted(wish)
    case 'did':
      return wish.hash === undefined ? 'did this' : `did ${wish.hash}`
    case 'forget':
      return wish.sure ? 'forget me yes' : 'forget me'
    case 'export':
      return 'export me'
    case 'why':
      return 'why prompts'
    case 'changes':
      return wish.again ? 'changes again' : 'changes'
    case 'remind':
      return [
        'remind me',
        wish.cadence && often[wish.cadence],
        wish.weekday && weekdays[wish.weekday - 1]?.[0],
        wish.time,
        wish.zone,
        wish.unread,
      ]
        .filter(Boolean)
        .join(' ')
    case 'zone':
      return `timezone ${wish.zone}`
    default:
      return wish.do
  }
}

const slotted = ({ do: verb, slot }: { readonly do: string; readonly slot?: string }) =>
  slot === undefined ? verb : `${verb} ${slot}`
