import type { Compared } from '../growth/changes.ts'
import type { CellChange, Part } from '../growth/difference.ts'
import type { Lost, Standing } from '../growth/profile.ts'
import { dayOf } from '../growth/schedule.ts'
import type { View } from '../growth/view.ts'
import type { Instant } from '../store/store.ts'
import { placeFields } from './growth-forms.ts'
import { growthWords as words } from './growth-words.ts'
import { type Action, type Line, type Reply, text } from './reply.ts'
import { button } from './settings.ts'
import { dayText, timeText } from './when.ts'
import { words as general } from './words.ts'

/** What changed at each level, statement by statement. `earlier`: what was told before can be had again. */
export function changesReply(view: View, standing: Standing, all: readonly Compared[], earlier: boolean): Reply {
  const isNews = all.some(({ changes }) => changes.length > 0)
  return {
    title: isNews ? words.changedTitle : unchangedTitle(view, all),
    lines: [
      ...lostAims(view, standing),
      ...all.map((one) => text(summary(one, standing, view))),
      ...all.flatMap(({ level, changes }) => changes.flatMap((change) => cellLines(level.label, change))),
    ],
    actions: [
      ...(earlier ? [button(words.before, { do: 'changes', again: true })] : []),
      ...all.slice(0, 3).map((one) => wholeOf(one, standing)),
      button(words.me, { do: 'me' }),
    ],
    // What was just told is not news any more, so the rest of it is asked for as what was told.
    command: isNews ? 'changes again' : 'changes',
    seen: 'asker',
  }
}

function unchangedTitle(view: View, all: readonly Compared[]): string {
  const since = all.find((one) => one.since !== undefined)?.since
  return since === undefined ? words.notYetTitle : words.unchangedTitle(sinceText(since, view))
}

/** Levels they chose to aim for that are no longer there to be aimed for. */
function lostAims({ about }: View, { track }: Standing): Line[] {
  const lost = (about.profile.aims ?? []).filter((aim) => track.levels.every(({ id }) => id !== aim))
  return lost.map((aim) => text(words.aimLost(aim)))
}

function summary({ level, since, changes }: Compared, standing: Standing, view: View): string {
  const name = (level.id === standing.level.id ? words.own : words.aimed)(level.label)
  if (since === undefined) return words.fromNow(name)
  const when = sinceText(since, view)
  return changes.length === 0 ? words.same(name, when) : words.changed(name, changes.length, when)
}

function sinceText(at: Instant, { zone = 'UTC', now }: View): string {
  const day = dayOf(at, zone)
  return day.equals(dayOf(now, zone)) ? words.today(timeText(at, zone)) : dayText(day)
}

function wholeOf({ level }: Compared, { track }: Standing): Action {
  return { label: general.all(level.label), command: `show ${track.id}/${level.id}/*` }
}

function cellLines(level: string, { is, cell, was, statements, kept }: CellChange): Line[] {
  const note = is === 'renamed' ? words.renamed(was ?? '') : words.cellIs[is]
  return [
    { as: 'heading', spans: [{ text: `${level}${general.separator}${cell.label}${note}` }] },
    ...statements.map((parts): Line => ({ as: 'item', spans: spansOf(parts) })),
    ...(is === 'new' && statements.length === 0 ? [text(general.notWrittenText(false))] : []),
    ...(is === 'changed' && kept > 0 ? [text(words.kept(kept))] : []),
  ]
}

/** A whole statement that came or went says so in words. */
function spansOf(parts: readonly Part[]): Line['spans'] {
  const [only, ...more] = parts
  if (only?.change === undefined || more.length > 0) return parts.flatMap(marked)
  return [{ text: only.change === 'added' ? general.new : words.removed, bold: true }, { text: only.text }]
}

/** Only words are marked, not the spaces around them; and words that came stand apart from those they came for. */
function marked({ text, change }: Part, at: number, parts: readonly Part[]): Part[] {
  const word = text.trim()
  if (change === undefined || word === '') return [{ text }]
  const from = text.indexOf(word)
  const before = parts[at - 1]
  const touches = from === 0 && change === 'added' && before?.change === 'removed' && /\S$/u.test(before.text)
  const pieces: Part[] = [
    { text: touches ? ' ' : text.slice(0, from) },
    { text: word, change },
    { text: text.slice(from + word.length) },
  ]
  return pieces.filter((piece) => piece.text !== '')
}

/** Without a place there is nothing to compare: asks for it. */
export function noPlaceReply({ about, framework }: View, lost: Lost | undefined): Reply {
  return {
    title: lost === undefined ? words.noPlaceTitle : words.lostTitle,
    lines: lost === undefined ? [text(words.noPlace)] : [text(words.lost[lost.lost](lost.id)), text(words.placeLost)],
    fields: placeFields(framework, lost === undefined ? about.profile : {}),
    actions: [button(words.save, { do: 'me' })],
    seen: 'asker',
  }
}
