import type { Expectation } from '../framework/descriptor.ts'
import type { Framework } from '../framework/framework.ts'
import type { Lost } from '../growth/profile.ts'
import type { Chosen } from '../growth/prompt.ts'
import { printWish } from '../growth/wish.ts'
import type { Prompted } from '../store/store.ts'
import { placeFields } from './growth-forms.ts'
import { growthWords as words } from './growth-words.ts'
import { placeName } from './names.ts'
import { type Action, type Reply, text } from './reply.ts'

/** A prompt that is sent; its buttons are about this slot. */
export function promptReply(chosen: Chosen, framework: Framework, slot: string): Reply {
  return shownReply(chosen, framework, [
    { label: words.another, command: printWish({ do: 'another', slot }) },
    { label: words.snooze, command: printWish({ do: 'snooze', slot }) },
    { label: words.skip, command: printWish({ do: 'skip', slot }) },
    { label: words.settings, command: printWish({ do: 'settings' }) },
    { label: words.stop, command: printWish({ do: 'stop' }), danger: true },
  ])
}

/** A prompt that was asked for, the `number`-th of the day. */
export function extraReply(chosen: Chosen, framework: Framework, number: number, isSetUp: boolean): Reply {
  return shownReply(chosen, framework, [
    { label: words.another, command: printWish({ do: 'prompt', number: number + 1 }) },
    isSetUp
      ? { label: words.settings, command: printWish({ do: 'settings' }) }
      : { label: words.setUp, command: printWish({ do: 'setup' }) },
  ])
}

function shownReply(chosen: Chosen, framework: Framework, actions: readonly Action[]): Reply {
  if (chosen.is === 'none') {
    if (chosen.pause) return lostReply(chosen.lost, framework)
    return { title: words.nothingWritten, lines: [text(words.nothingWrittenText)] }
  }
  const { cell, shown, framing, own } = chosen
  const statement: Expectation | undefined = cell.expectations.find((one) => one.text === shown.text)
  return {
    title: words.prompt(placeOf(shown, framework)),
    lines: [
      { as: 'item', spans: statement?.spans ?? [{ text: shown.text }] },
      text(framing),
      ...(own === undefined ? [] : [text(own === 'top' ? words.ownTop : words.ownUnwritten)]),
    ],
    ...(cell.source.href === undefined
      ? {}
      : { source: { label: `${framework.name}, ${cell.source.file}`, href: cell.source.href } }),
    actions: [{ label: words.did, command: printWish({ do: 'did', hash: shown.hash }) }, ...actions],
    seen: 'asker',
  }
}

/** Level and area of a statement; the track is its reader's own. */
export function placeOf({ level, area }: Prompted, framework: Framework): string {
  return placeName({ level, area }, framework)
}

/** Asks once where somebody is now whose track or level a reload removed. */
function lostReply(lost: Lost | undefined, framework: Framework): Reply {
  return {
    title: words.lostTitle,
    lines: [text(lost === undefined ? words.lostNothing : words.lost[lost.lost](lost.id)), text(words.lostPaused)],
    fields: placeFields(framework, {}),
    actions: [
      { label: words.save, command: printWish({ do: 'me' }) },
      { label: words.stop, command: printWish({ do: 'stop' }), danger: true },
    ],
    seen: 'asker',
  }
}
