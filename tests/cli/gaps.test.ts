import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { build } from '../../src/framework/build.ts'
import { readFiles } from '../../src/framework/files.ts'
import { readSettings } from '../../src/framework/settings.ts'
import type { Gap } from '../../src/store/store.ts'
import { objects, ran } from '../drivers/cli.ts'

describe('gaps', () => {
  const told: Gap[] = [
    { question: 'parental leave', day: '2026-11-20', times: 1 },
    { question: 'level 2 shipping models', area: 'ml-ops', day: '2026-11-20', times: 2 },
    { question: 'who ships models?', day: '2026-11-22', times: 1 },
    { question: 'who is shipping models', area: 'ml-ops', day: '2026-11-21', times: 1 },
  ]

  test('are grouped by likeness, the most asked first, each with the alias to add', async () => {
    const { stdout } = await ran(['gaps'], { told })
    expect(stdout).toMatchSnapshot()
  })

  test('the lines are what growthbot.yml takes', async () => {
    const { lines } = await ran(['gaps'], { told })
    const from = lines.findIndex((line) => line.trim() === 'aliases:')
    const { value, problems } = readSettings(lines.slice(from, from + 3).join('\n'))
    expect(problems).toEqual([])
    expect(value?.aliases.areas).toEqual({ 'ML Ops': expect.arrayContaining(['shipping models']) })
  })

  test('with the lines in growthbot.yml, the questions are answered', async () => {
    const asked = ['is there anything about making tea?', 'who brews the tea?', 'who brews tea around here']
    const brewed = asked.map((question): Gap => ({ question, area: 'ml-ops', day: '2026-11-20', times: 1 }))
    const { lines } = await ran(['gaps'], { told: brewed })
    const from = lines.findIndex((line) => line.trim() === 'aliases:')
    const pasted = lines.slice(from, from + 3).join('\n')
    const { files } = await readFiles(fileURLToPath(new URL('../../data', import.meta.url)), (name) =>
      name.endsWith('.md'),
    )
    const { framework } = build([...files, { is: 'text', file: 'growthbot.yml', text: pasted }], 'data')
    const { ask } = createAsker(framework)
    expect(asked.map((question) => ask(question).at)).toEqual(asked.map(() => ({ area: 'ml-ops' })))
  })

  test('as JSON, one a line', async () => {
    const { lines } = await ran(['gaps', '--json'], { told })
    expect(objects(lines)[0]).toMatchObject({ times: 4, day: '2026-11-22', area: 'ML Ops' })
    expect(objects(lines)[1]).toMatchObject({ questions: ['parental leave'], area: null, aliases: ['parental leave'] })
  })

  test('where there are none, says so', async () => {
    expect((await ran(['gaps'])).stdout).toContain('in the last 90 days')
  })
})
