import { z } from 'zod'

/** Slack's documented limits, once more and on their own: every block the bot makes has to pass these. */

const plain = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.literal(false) })
const id = z.string().min(1).max(255)
const style = z.strictObject({
  bold: z.literal(true).optional(),
  strike: z.literal(true).optional(),
  code: z.literal(true).optional(),
})

const TextElement = z.strictObject({ type: z.literal('text'), text: z.string().min(1), style: style.optional() })
const LinkElement = z.strictObject({
  type: z.literal('link'),
  url: z.url({ protocol: /^(https?|mailto)$/ }).max(3_000),
  text: z.string().min(1),
  style: style.optional(),
})
const RichTextSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(z.discriminatedUnion('type', [TextElement, LinkElement])).min(1),
})
const RichTextList = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.literal('bullet'),
  elements: z.array(RichTextSection).min(1),
})
const charactersOf = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + charactersOf(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [name, inner]) =>
      sum + (typeof inner === 'string' ? (name === 'text' ? inner.length : 0) : charactersOf(inner)),
    0,
  )
}
const RichText = z
  .strictObject({
    type: z.literal('rich_text'),
    elements: z.array(z.discriminatedUnion('type', [RichTextSection, RichTextList])).min(1),
  })
  .refine((block) => charactersOf(block) <= 3_000, 'more than 3,000 characters')

const Header = z.strictObject({ type: z.literal('header'), text: plain(150) })
const Section = z.strictObject({ type: z.literal('section'), text: plain(3_000) })
const Button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plain(75),
  value: z.string().min(1).max(2_000),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
})
const unique = (names: readonly string[]) => new Set(names).size === names.length
const Actions = z.strictObject({
  type: z.literal('actions'),
  block_id: id,
  elements: z
    .array(Button)
    .min(1)
    .max(25)
    .refine((buttons) => unique(buttons.map((button) => button.action_id)), 'an action_id twice'),
})
const Option = z.strictObject({ text: plain(75), value: z.string().min(1).max(75) })
const Options = z.array(Option).min(1).max(100)
const Element = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('static_select'),
    action_id: id,
    options: Options,
    initial_option: Option.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_static_select'),
    action_id: id,
    options: Options,
    initial_options: Options.optional(),
  }),
  z.strictObject({
    type: z.literal('plain_text_input'),
    action_id: id,
    initial_value: z.string().min(1).max(3_000).optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    action_id: id,
    initial_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
  }),
  z.strictObject({
    type: z.literal('datepicker'),
    action_id: id,
    initial_date: z.iso.date().optional(),
  }),
])
const Input = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  label: plain(2_000),
  hint: plain(2_000).optional(),
  element: Element,
})

const Block = z.discriminatedUnion('type', [Header, Section, RichText, Actions, Input])

const blocks = (most: number) =>
  z
    .array(Block)
    .max(most)
    .refine((all) => unique(all.flatMap((block) => ('block_id' in block ? [block.block_id] : []))), 'a block_id twice')

export const MessageSheet = z
  .strictObject({
    blocks: blocks(50).min(1),
    text: z
      .string()
      .refine((text) => Buffer.byteLength(text) <= 4_000, 'more than 4,000 bytes')
      .optional(),
  })
  .refine((sheet) => charactersOf(sheet.blocks) <= 9_000, 'more than 9,000 characters')

export const View = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('home'), blocks: blocks(100) }),
  z.strictObject({
    type: z.literal('modal'),
    callback_id: id,
    title: plain(24),
    close: plain(24),
    submit: plain(24).optional(),
    private_metadata: z.string().max(3_000).optional(),
    blocks: blocks(100).min(1),
  }),
])
