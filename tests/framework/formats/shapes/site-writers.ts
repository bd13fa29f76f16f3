import type { SampleTrack } from './sample.ts'
import { bullets, fileOf, text, type Write } from './writing.ts'

type Part = readonly [title: string, body: string]

/** How a builder of sites writes parts of a page that open. */
const BUILDERS: Readonly<Record<string, (parts: readonly Part[]) => string>> = {
  'tabs of Docusaurus': (parts) =>
    [
      "import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';\n",
      '<Tabs groupId="level">',
      ...parts.map(
        ([title, body], at) =>
          `  <TabItem value="t${at}" label="${title}">\n\n${body}\n\n<Badge kind="x" />\n  </TabItem>`,
      ),
      '</Tabs>',
    ].join('\n'),
  'tabs of React, indented, their tags over lines': (parts) =>
    [
      '<Tabs>',
      ...parts.map(
        ([title, body]) =>
          `  <TabItem\n    value="x"\n    label={'${title}'}\n  >\n${indented(body, '    ')}\n  </TabItem>`,
      ),
      '</Tabs>',
    ].join('\n'),
  'tabs whose titles stand on the first': (parts) =>
    [
      `<Tabs items={[${parts.map(([title]) => `'${title}'`).join(', ')}]}>`,
      ...parts.map(([, body]) => `<Tab>\n${body}\n</Tab>`),
      '</Tabs>',
    ].join('\n'),
  'tabs of MkDocs': (parts) => parts.map(([title, body]) => `=== "${title}"\n\n${indented(body, '    ')}`).join('\n\n'),
  'notes of MkDocs that open': (parts) =>
    parts.map(([title, body]) => `??? note "${title}"\n\n${indented(body, '    ')}`).join('\n\n'),
  'tabs of GitBook': (parts) =>
    `{% tabs %}\n${parts.map(([title, body]) => `{% tab title="${title}" %}\n${body}\n{% endtab %}`).join('\n\n')}\n{% endtabs %}`,
  'tabs of Hugo': (parts) =>
    `{{< tabs >}}\n${parts.map(([title, body]) => `{{% tab "${title}" %}}\n${body}\n{{% /tab %}}`).join('\n')}\n{{< /tabs >}}`,
  'panels of VuePress': (parts) => parts.map(([title, body]) => `::: details ${title}\n${body}\n:::`).join('\n\n'),
  'details of HTML': (parts) =>
    parts
      .map(([title, body]) => `<details>\n  <summary><b>${title}</b></summary>\n\n${body}\n\n</details>`)
      .join('\n\n'),
}

/** What stands beside: a box, and remarks below the parts. */
const ABOVE = ':::tip\n- Read your own tab first.\n:::\n\n!!! note "Good to know"\n\n    - Not a checklist.\n'
const BELOW = '- Ask your lead.\n\nTabs remember what was read last.'

const indented = (body: string, by: string) => body.replace(/^(?=.)/gmu, by)
const onPage = (title: string, parts: string) => `# ${title}\n\n${ABOVE}\n${parts}\n\n${BELOW}\n`

/** Each track in one of three ways: a page per area, or one page with areas within its levels, or around them. */
function written(track: SampleTrack, way: number, builder: (parts: readonly Part[]) => string): [string, string][] {
  const folder = `docs/${fileOf(track.label)}`
  const levelsOf = (area: number) => builder(track.levels.map((level, at) => [level, bullets(text(track, at, area))]))
  const areasOf = (level: number) =>
    track.areas.map((area, at) => `## ${area}\n\n${bullets(text(track, level, at))}`).join('\n\n')
  if (way === 0) {
    return track.areas.map((area, at) => [`${folder}/${at + 1}-${fileOf(area)}.mdx`, onPage(area, levelsOf(at))])
  }
  const body =
    way === 1
      ? builder(track.levels.map((level, at) => [level, areasOf(at)]))
      : track.areas.map((area, at) => `## ${area}\n\n${levelsOf(at)}`).join('\n\n')
  return [[`${folder}.md`, onPage(track.label, body)]]
}

/** Levels and areas in the tabs and panels of sites. */
export const siteWriters: Readonly<Record<string, Write>> = Object.fromEntries(
  Object.entries(BUILDERS).map(([name, builder]): [string, Write] => [
    name,
    ({ tracks }) =>
      Object.fromEntries(tracks.flatMap((track, at) => written(track, (track.areas.length + at) % 3, builder))),
  ]),
)
