import type { Framework } from '../framework/framework.ts'
import { between, type Slices } from '../slices.ts'
import { type Asker, createAsker } from './answer.ts'
import { createTextIndex, postingsIn } from './texts.ts'

const askers = new WeakMap<Framework, Asker>()

/** The asker of a framework; the same for each question. */
export function askerOf(framework: Framework): Asker {
  const asker = askers.get(framework) ?? createAsker(framework)
  askers.set(framework, asker)
  return asker
}

/** Makes the asker ahead, between other things, so that no question waits for it. */
export async function prepareAsker(framework: Framework): Promise<void> {
  askers.set(framework, await between(asking(framework)))
}

function* asking(framework: Framework): Slices<Asker> {
  const texts = createTextIndex(framework, yield* postingsIn(framework))
  yield
  const asker = createAsker(framework, texts)
  for (const at of everyKind) {
    yield
    framework.at(at)
  }
  return asker
}

/** Nowhere, in each way there is: a framework indexes a kind of coordinates when it is first asked for. */
const everyKind = [{}, { track: '' }].flatMap((at) =>
  [at, { ...at, level: '' }].flatMap((one) => [one, { ...one, area: '' }]),
)
