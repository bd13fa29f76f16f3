/** The part of ical.js that is used here; tsconfig.json leads to it, because its own declarations do not compile. */
export interface Component {
  getAllSubcomponents(name: string): readonly Component[]
}

export interface Time {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

export interface Event {
  readonly summary: string | null
  readonly duration: { toSeconds(): number }
  isRecurring(): boolean
  /** The start of each time it takes place; one where it is not repeated. */
  iterator(): { next(): Time | undefined }
}

declare const ical: {
  /** Throws where the text is no iCalendar. */
  parse(text: string): unknown
  readonly Component: new (parsed: unknown) => Component
  readonly Event: new (component: Component) => Event
}
export default ical
