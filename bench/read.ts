import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Descriptor } from '../src/framework/descriptor.ts'
import { loadFramework } from '../src/framework/load.ts'
import { optionsOf } from './options.ts'
import { syntheticFramework } from './synthetic.ts'

/**
 * How long it takes to read a folder, written in several ways, each in a process of its own. `--n 1000` for another size
 * than 10,000 descriptors.
 */
const { values } = optionsOf({ options: { n: { type: 'string' }, dir: { type: 'string' } } })
const n = Number(values.n ?? 10_000)

type Write = (cells: readonly Descriptor[]) => Readonly<Record<string, string>>

const statements = ({ expectations }: Descriptor) => expectations.map(({ text }) => text)
const pages =
  (body: (cells: readonly Descriptor[]) => string): Write =>
  (cells) =>
    Object.fromEntries(
      [...Map.groupBy(cells, ({ level }) => level)].map(([level, own]) => [
        `${level.id}.md`,
        `# ${level.label}\n\n${body(own)}`,
      ]),
    )

/** The files of one track; an ending alone: it is the track's only file. */
const ways: Readonly<Record<string, Write>> = {
  'pages of headings and bullets': pages((cells) =>
    cells
      .map(
        (cell) =>
          `## ${cell.area.label}\n\n${statements(cell)
            .map((text) => `- ${text}\n`)
            .join('')}\n`,
      )
      .join(''),
  ),
  'pages of tables': pages((cells) => {
    const rows = cells.map((cell) => `| ${cell.area.label} | ${statements(cell).join('<br><br>')} |\n`)
    return `| Area | Description |\n|---|---|\n${rows.join('')}`
  }),
  YAML: (cells) => {
    const levels = [...Map.groupBy(cells, ({ level }) => level.label)].map(
      ([level, own]) =>
        `  ${level}:\n${own
          .map(
            (cell) =>
              `    ${cell.area.label}:\n${statements(cell)
                .map((text) => `      - ${text}\n`)
                .join('')}`,
          )
          .join('')}`,
    )
    return { '.yml': `levels:\n${levels.join('')}` }
  },
  CSV: (cells) => {
    const rows = cells.map((cell) => `${cell.level.label},${cell.area.label},"${statements(cell).join('\n')}"\n`)
    return { '.csv': `Level,Area,Expectations\n${rows.join('')}` }
  },
}

async function readOne(dir: string): Promise<void> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const { framework } = await loadFramework(dir)
  const { user, system } = process.cpuUsage(before)
  const seconds = (milliseconds: number) => Math.round(milliseconds / 100) / 10
  const [clock, processor] = [performance.now() - start, (user + system) / 1_000].map(seconds)
  console.log(JSON.stringify({ descriptors: framework.descriptors.length, clock, processor }))
}

function readAll(): void {
  const { descriptors } = syntheticFramework(n)
  const root = mkdtempSync(join(tmpdir(), 'growthbot-read-'))
  const rows = Object.entries(ways).map(([way, write]) => {
    const dir = join(root, way)
    for (const [track, cells] of Map.groupBy(descriptors, (cell) => cell.track)) {
      for (const [file, text] of Object.entries(write(cells))) {
        const path = join(dir, file.startsWith('.') ? `${track.name}${file}` : join(track.name, file))
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
      }
    }
    const told = execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--dir', dir], { encoding: 'utf8' })
    return [way, JSON.parse(told)]
  })
  rmSync(root, { recursive: true })
  console.table(Object.fromEntries(rows))
}

if (values.dir === undefined) readAll()
else await readOne(values.dir)
