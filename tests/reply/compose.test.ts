import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { parseCommand, printCommand } from '../../src/ask/command.ts'
import { replyTo } from '../../src/reply/compose.ts'
import type { Line } from '../../src/reply/reply.ts'
import { harbour } from '../ask/invented/frameworks/harbour.ts'
import { orchard } from '../ask/invented/frameworks/orchard.ts'
import { willow } from '../ask/invented/frameworks/willow.ts'
import { inventions } from '../ask/invented/frameworks.ts'
import { build } from '../ask/invented/invention.ts'
import { sampleFramework } from '../sample.ts'

const frameworks = [await sampleFramework(), ...inventions.map(build)]
const textOf = ({ spans }: Line) => spans.map(({ text }) => text).join('')

describe.each(frameworks)('the Reply about $name', (framework) => {
  const { ask } = createAsker(framework)
  const [area] = framework.areas
  const pairs = framework.levels.slice(1).map((level, at) => [framework.levels[at], level] as const)
  const questions = [
    ...framework.descriptors.map(({ track, level, area }) => `show ${track.id}/${level.id}/${area.id}`),
    ...framework.descriptors.map(({ level, area }) => `show */${level.id}/${area.id}`),
    ...framework.tracks.flatMap(({ id }) => [`show ${id}/*/*`, `list areas ${id}`, `list levels ${id}`]),
    ...framework.levels.map(({ id }) => `show */${id}/*`),
    ...framework.areas.flatMap(({ id }) => [`show */*/${id}`, `define ${id}`]),
    ...pairs.flatMap(([one, other]) => [
      `compare */${one?.id}/${area?.id} */${other.id}/${area?.id}`,
      `compare */${one?.id}/* */${other.id}/*`,
    ]),
    ...framework.descriptors.flatMap(({ expectations }) => expectations.slice(0, 1).map(({ text }) => text)),
    ...['list tracks', 'list levels', 'list areas', 'help', 'level 99', 'show */*/napping', 'xylophone', ''],
    ...framework.levels.flatMap(({ label }) => [`what comes after ${label}`, `what comes before ${label}`]),
  ]
  const replies = questions.map((question) => {
    const answer = ask(question)
    return { question, answer, reply: replyTo(answer, framework) }
  })

  it('says each statement whole, in its cell’s order', () => {
    for (const { question, answer, reply } of replies) {
      let lines = reply.lines.map(textOf)
      for (const cell of answer.descriptors) {
        for (const { text } of cell.expectations) {
          const at = lines.findIndex((line) => line === text || line.endsWith(`: ${text}`))
          expect(at, `${question}: ${text}`).toBeGreaterThanOrEqual(0)
          if (answer.kind !== 'compare') lines = lines.slice(at + 1)
        }
      }
    }
  })

  it('says nothing else as a statement, unless it lists or helps', () => {
    for (const { answer, reply } of replies.filter(({ answer }) => !['list', 'help'].includes(answer.kind))) {
      const items = reply.lines.filter(({ as }) => as === 'item')
      expect(items).toHaveLength(answer.descriptors.flatMap(({ expectations }) => expectations).length)
    }
  })

  it('has a title, and lines that say something', () => {
    for (const { question, reply } of replies) {
      expect(reply.title.trim(), question).not.toBe('')
      expect(reply.title, question).not.toContain('undefined')
      for (const line of reply.lines) expect(textOf(line).trim(), question).not.toBe('')
    }
  })

  it('has actions that are commands and lead to what there is, fifteen at most', () => {
    const commands = new Set(replies.flatMap(({ reply }) => (reply.actions ?? []).map(({ command }) => command)))
    for (const command of commands) {
      expect(parseCommand(command, framework), command).toBeDefined()
      expect(ask(command).kind, command).not.toBe('missing')
    }
    for (const { reply } of replies) {
      expect(reply.actions?.length ?? 1).toBeGreaterThan(0)
      expect(reply.actions?.length ?? 1).toBeLessThanOrEqual(15)
    }
  })

  it('tells the command it answers, which says the same again', () => {
    for (const { question, answer, reply } of replies) {
      expect(reply.command).toBe(answer.command && printCommand(answer.command))
      if (reply.command === undefined || answer.found || answer.missing.length > 0) continue
      expect(replyTo(ask(reply.command), framework), question).toEqual(reply)
    }
  })

  it('tells a source only where all it shows comes from one file', () => {
    for (const { answer, reply } of replies) {
      const sources = answer.definition ? [answer.definition.source] : answer.descriptors.map(({ source }) => source)
      expect(reply.source !== undefined).toBe(new Set(sources.map(({ file }) => file)).size === 1)
      if (reply.source) expect(reply.source.label).toContain(sources[0]?.file)
      expect(reply.source?.href).toBe(reply.source && sources[0]?.href)
    }
  })
})

describe('a Reply', () => {
  const framework = build(orchard)
  const { ask } = createAsker(framework)
  const reply = (question: string) => replyTo(ask(question), framework)
  const said = (question: string) => [reply(question).title, ...reply(question).lines.map(textOf)].join('\n')

  it('says what was understood', () => {
    expect(reply('L2 data pipelines').title).toBe('Level 2 - Data Pipelines - Data Engineer')
    expect(reply('level 1 vs 2 data pipelines').title).toBe('Level 1 and Level 2 compared - Data Pipelines')
    expect(reply('what areas does the data engineer have').title).toContain('Data Engineer')
  })

  it('marks at each level but the first what is new', () => {
    const { lines } = reply('level 1 vs 2 data pipelines')
    const marked = lines.filter(({ as }) => as === 'item').map(({ spans }) => spans[0]?.bold === true)
    expect(marked).toEqual([false, false, true, true])
    const games = build(willow)
    const tracks = replyTo(createAsker(games).ask('gameplay vs tools engineer I code review'), games)
    expect(tracks.lines.filter(({ as }) => as === 'item')).toHaveLength(2)
    expect(tracks.lines.some(({ spans }) => spans[0]?.bold)).toBe(false)
    const apart = replyTo(createAsker(games).ask('code review, engineer I in gameplay vs engineer II in tools'), games)
    const items = apart.lines.filter(({ as }) => as === 'item')
    expect(items).toHaveLength(2)
    expect(items.some(({ spans }) => spans[0]?.bold)).toBe(false)
  })

  it('says what is not written, beside what is and by itself', () => {
    expect(said('level 4 software quality')).toContain('Nobody has written this')
    expect(said('software quality')).toContain('Not written yet: Level 4.')
    expect(said('level 3 vs 4 software quality')).toMatch(/Not written yet: Level 4\./)
  })

  it('says what there is not', () => {
    expect(said('level 9 data pipelines')).toContain('“Level 9”')
    expect(said('data pipelines vs lasagne')).toContain('“lasagne”')
    expect(said('what comes after level 4')).toContain('Level 4 is the last level')
    expect(said('what comes before level 1')).toContain('Level 1 is the first level')
  })

  it('found by words says so', () => {
    expect(said('who uses an oscilloscope?')).toContain('Your words fit')
    expect(said('level 2 firmware development')).not.toContain('Your words fit')
  })

  it('to a list names each part, with its other names', () => {
    const items = reply('list tracks').lines.map(textOf)
    expect(items).toEqual(['All (applies to every track)', 'Data Engineer', 'Embedded Engineer'])
    const titles = replyTo(createAsker(framework).ask('list levels'), framework)
    expect(titles.lines.map(textOf)).toContain('Level 2 (also called Mid)')
    expect(replyTo(createAsker(build(harbour)).ask('list areas'), build(harbour)).lines).toEqual([])
  })
})
