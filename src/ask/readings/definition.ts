import { type Asked, leftover, type Understood } from './reading.ts'

/** "What is ML Ops?" Where no page defines it, the question is read as one for the area's descriptors. */
export function readDefinition({ words, intent, best, framework }: Asked): Understood | undefined {
  const { area } = best
  const [id] = area?.ids ?? []
  if (!area || id === undefined || best.level || best.track || !area.whole) return undefined
  if (intent.define.length === 0 || leftover(words, [area], intent).length > 0) return undefined
  return framework.area(id)?.definition ? { is: 'clear', command: { do: 'define', area: id } } : undefined
}
