import type { Message } from '../../src/ports.ts'
import type { Surface } from './limits.ts'

export type Place = Message['place']

/** What surrounds a drawn Reply. */
export interface Frame {
  /** Where it stands, which a press on it tells us again. `channel`: others see it. */
  readonly place: Place
  /** Different for each drawing: Slack takes a block with a known id for the old one. At most 100 characters. */
  readonly key: string
  /** A line before all others, as plain text. */
  readonly note?: string
}

export function surfaceOf(place: Place): Surface {
  if (place === 'home') return 'home'
  return place === 'dialog' ? 'modal' : 'message'
}

export function blockId({ place, key }: Frame, name: string | number): string {
  return `${place}/${key}/${name}`
}

const places: readonly string[] = ['direct', 'channel', 'aside', 'home', 'dialog'] satisfies Place[]

/** Where the pressed block stood; a block that is none of ours is treated as one that others see. */
export function placeOf(id: string): Place {
  const [place = ''] = id.split('/')
  return isPlace(place) ? place : 'channel'
}

function isPlace(text: string): text is Place {
  return places.includes(text)
}

const sending = 'send'

/** `sends`: this button carries what the fields hold. */
export function actionId(index: number, sends: boolean): string {
  return sends ? sending : `do/${index}`
}

export function sends(id: string): boolean {
  return id === sending
}
