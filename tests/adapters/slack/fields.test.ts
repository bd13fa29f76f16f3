import { describe, expect, test } from 'vitest'
import { input, valuesOf } from '../../../adapters/slack/fields.ts'
import type { Field } from '../../../src/reply/reply.ts'

const element = (field: Partial<Field>) => input({ name: 'f', label: 'F', kind: 'text', ...field }, 'id', true).element

const options = [
  { label: 'One', value: '1' },
  { label: 'Two', value: '2' },
]

describe('a field as Slack draws it', () => {
  test.each<[Partial<Field>, object]>([
    [
      { kind: 'choice', options, value: '2' },
      { type: 'static_select', initial_option: { value: '2' } },
    ],
    [
      { kind: 'choices', options, value: '1,2' },
      { type: 'multi_static_select', initial_options: [{ value: '1' }, { value: '2' }] },
    ],
    [
      { kind: 'text', value: 'x' },
      { type: 'plain_text_input', initial_value: 'x' },
    ],
    [
      { kind: 'time', value: '09:30' },
      { type: 'timepicker', initial_time: '09:30' },
    ],
    [
      { kind: 'date', value: '2026-11-24' },
      { type: 'datepicker', initial_date: '2026-11-24' },
    ],
    [
      { kind: 'choice', options: [], value: 'x' },
      { type: 'plain_text_input', initial_value: 'x' },
    ],
    [{ kind: 'choice', options: [{ label: 'L', value: 'v'.repeat(76) }] }, { type: 'plain_text_input' }],
  ])('%j', (field, drawn) => {
    expect(element(field)).toMatchObject(drawn)
  })

  test.each<Partial<Field>>([
    { kind: 'choice', options, value: 'gone' },
    { kind: 'choices', options, value: 'gone' },
    { kind: 'time', value: 'nine' },
    { kind: 'date', value: '2026-13-41' },
  ])('%j holds nothing at first', (field) => {
    expect(Object.keys(element(field)).filter((name) => name.startsWith('initial'))).toEqual([])
  })
})

test('what was filled in, by name; cleared fields are empty', () => {
  expect(
    valuesOf({
      a: { level: { selected_option: { value: 'level-2' } } },
      b: { areas: { selected_options: [{ value: 'x' }, { value: 'y' }] } },
      c: { note: { value: 'words' } },
      d: { time: { selected_time: '09:30' } },
      e: { date: { selected_date: '2026-11-24' } },
      f: { cleared: { value: null }, unchosen: { selected_option: null }, none: { selected_options: [] } },
    }),
  ).toEqual({
    level: 'level-2',
    areas: 'x,y',
    note: 'words',
    time: '09:30',
    date: '2026-11-24',
    cleared: '',
    unchosen: '',
    none: '',
  })
})
