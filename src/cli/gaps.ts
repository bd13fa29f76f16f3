import type { Command } from 'commander'
import { type GapGroup, groupGaps } from '../feedback/group.ts'
import { aliasLines } from '../framework/alias.ts'
import type { Framework } from '../framework/framework.ts'
import { load } from './framework.ts'
import { jsonLine, print } from './output.ts'
import type { Shell } from './shell.ts'

export function gapsCommand(program: Command, shell: Shell): void {
  program
    .command('gaps')
    .description('list the questions people sent to the framework’s owner, with the alias to add for each')
    .option('--json', 'one JSON object a line instead of text')
    .action(async (options: { json?: true }, command: Command) => {
      const framework = await load(command, shell)
      const { createAsker } = await import('../ask/answer.ts')
      const asker = createAsker(framework)
      const groups = groupGaps(await shell.gaps(), asker.subject)
      const json = groups.map((group) => asJson(group, framework))
      await print(shell, options.json ? json : asText(groups, framework).map(shell.printable))
    })
}

/** What stands where nobody has said which area is meant. */
const unknown = 'AREA'

const areaOf = ({ area }: GapGroup, { area: find }: Framework) => (area === undefined ? undefined : find(area)?.label)

function* asText(groups: readonly GapGroup[], framework: Framework): Generator<string> {
  if (groups.length === 0) yield 'Nobody has told the framework’s owner anything in the last 90 days.'
  for (const group of groups) {
    const { questions, times, day } = group
    yield `${times === 1 ? 'Once' : `${times} times`}, last on ${day}: ${questions.map((one) => `“${one}”`).join(', ')}`
    if (group.subjects.length === 0) yield '  Nothing in its words can be an alias.'
    else yield* aliasLines(areaOf(group, framework) ?? unknown, group.subjects).map((line) => `  ${line}`)
    yield ''
  }
  const listed = groups.filter(({ subjects }) => subjects.length > 0)
  if (listed.length === 0) return
  const isOpen = listed.some((group) => areaOf(group, framework) === undefined)
  const place = isOpen ? `Put the area that answers it in the place of ${unknown}. ` : ''
  yield `${place}The lines go into growthbot.yml, below the “aliases” and “areas” that it may have already.`
}

function asJson(group: GapGroup, framework: Framework): string {
  const { questions, subjects, times, day } = group
  return jsonLine({ questions, times, day, area: areaOf(group, framework) ?? null, aliases: subjects })
}
