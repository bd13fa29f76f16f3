import { z } from 'zod'
import type { Seen } from '../../contracts/platform.ts'

/** Cards are read here without the adapter's help. */
const Element = z.looseObject({ type: z.string() })
const Card = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  fallbackText: z.string(),
  body: z.array(Element),
})
const ActionSet = z.object({
  type: z.literal('ActionSet'),
  actions: z.array(z.looseObject({ title: z.string(), data: z.record(z.string(), z.unknown()) })),
})
const Run = z.looseObject({ text: z.string() })
const Field = z.looseObject({ type: z.string().startsWith('Input.'), id: z.string(), label: z.string() })
const Menu = Field.extend({
  id: z.literal('choice'),
  choices: z.array(z.object({ title: z.string(), value: z.string() })),
})
const Message = z.object({ attachments: z.array(z.object({ content: z.unknown() })).length(1) })

export type Drawn = z.infer<typeof Card>

/** The card of a message. */
export function cardOf(message: unknown): Drawn {
  return Card.parse(Message.parse(message).attachments[0]?.content)
}

/** Words as they stand on the card: paragraphs, labels, choices. */
export function wordsOf(card: unknown): string[] {
  return Card.parse(card).body.flatMap((element) => {
    if (element.type === 'RichTextBlock') {
      const runs = z.array(Run).parse(element['inlines'])
      return [runs.map(({ text }) => text).join('')]
    }
    const { data } = Field.safeParse(element)
    return data === undefined ? [] : [data.label]
  })
}

/** What pressing a button posts, without what was filled in. */
export interface Button {
  readonly title: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Buttons, and what a menu of choices offers in place of buttons. */
export function buttonsOf(card: unknown): Button[] {
  const { body } = Card.parse(card)
  return body.flatMap((element, at) => {
    const actions = ActionSet.safeParse(element).data?.actions ?? []
    const menu = Menu.safeParse(body[at - 1]).data
    return menu === undefined
      ? actions
      : menu.choices.map(({ title, value }) => ({ title, data: { ...actions[0]?.data, choice: value } }))
  })
}

export function fieldsOf(card: unknown): z.infer<typeof Field>[] {
  return Card.parse(card).body.flatMap((element) => {
    const { data } = Field.safeParse(element)
    return data === undefined || data.id === 'choice' ? [] : [data]
  })
}

/** Anything in which Teams reads Markdown or HTML, or that pings: none of it may hold words of pages or people. */
export function markupIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(markupIn)
  const { data } = z.record(z.string(), z.unknown()).safeParse(value)
  if (data === undefined) return []
  const reads = ['TextBlock', 'FactSet', 'mention'].filter((type) => data['type'] === type)
  const loud = 'entities' in data && Array.isArray(data['entities']) && data['entities'].length > 0 ? ['entities'] : []
  return [...reads, ...loud, ...Object.values(data).flatMap(markupIn)]
}

export function shown(card: unknown, by: Seen['by'], spoken: unknown): Seen {
  return {
    words: wordsOf(card).join('\n'),
    spoken: z.string().parse(spoken),
    buttons: buttonsOf(card).map(({ title }) => title),
    fields: fieldsOf(card).map(({ label }) => label),
    by,
    markup: markupIn(card),
  }
}
