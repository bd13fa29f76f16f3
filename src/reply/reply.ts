import type { Person } from '../ports.ts'

/** A run of text with one look. Every character of `text` is plain text; nothing in it is markup on any platform. */
export interface Span {
  readonly text: string
  readonly bold?: true
  readonly code?: true
  /** Of a text that was changed: words it has now, or had. Shown so that it needs no colour. */
  readonly change?: 'added' | 'removed'
  /** Absolute, and `http:`, `https:` or `mailto:` only. */
  readonly href?: string
}

export interface Line {
  readonly as: 'text' | 'item' | 'heading'
  readonly spans: readonly Span[]
}

export const text = (sentence: string): Line => ({ as: 'text', spans: [{ text: sentence }] })

/** A button. `command` is canonical: pressing it and typing it are the same. */
export interface Action {
  readonly label: string
  readonly command: string
  readonly hint?: string
  readonly danger?: true
}

/** What a person may say of the answer itself. `word`: what they type for it where there are no buttons. */
export interface Remark extends Action {
  readonly word: string
}

/** Something to fill in; the first action of the Reply sends what all its fields hold. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'choice' | 'choices' | 'time' | 'date'
  /** What it holds at first; several choices are joined by commas, a time is `09:30`, a date `2026-11-23`. */
  readonly value?: string
  readonly options?: readonly { readonly label: string; readonly value: string }[]
  readonly problem?: string
}

/** What the bot says, free of any platform. One Reply for each Message. */
export interface Reply {
  /** What was understood, in a few words. */
  readonly title: string
  readonly lines: readonly Line[]
  readonly fields?: readonly Field[]
  /** Choices to pick from first, ten at most; then natural next steps, five at most. */
  readonly actions?: readonly Action[]
  /** Apart from the actions, and smaller. */
  readonly feedback?: readonly Remark[]
  readonly source?: { readonly label: string; readonly href?: string }
  /** The canonical command this answers. */
  readonly command?: string
  /** Who may see it; as the place says where absent. `everyone` with `by`: shared by that person. */
  readonly seen?: 'asker' | 'everyone'
  readonly by?: Person
  /** Takes the place of the pressed message, where only the presser sees that one. */
  readonly replaces?: true
}
