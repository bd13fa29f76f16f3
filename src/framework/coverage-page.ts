import { coverageOf, type Place, type TrackCoverage } from './coverage.ts'
import type { Framework } from './framework.ts'
import { repeatedStatements } from './lint.ts'
import { count } from './text.ts'

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --soft: #5b6470; --line: #d5dae0; --none: #f1f3f5;
  --todo: #ffd9a8; --hue: 205; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --paper: #14171a; --soft: #9aa4b0; --line: #343b43;
  --none: #20252a; --todo: #7a4a10; } }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 16px/1.45 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: .5rem 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
p, li { max-width: 45rem; } .soft { color: var(--soft); }
.wide { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; }
table { border-collapse: separate; border-spacing: 0; font-size: .875rem; width: 100%; }
th { text-align: left; font-weight: 600; padding: .5rem; vertical-align: bottom; }
thead th { min-width: 4.5rem; border-bottom: 1px solid var(--line); }
tbody th { position: sticky; left: 0; background: var(--paper); min-width: 7rem; max-width: 14rem; border-right: 1px solid var(--line); }
thead th:first-child { position: sticky; left: 0; background: var(--paper); border-right: 1px solid var(--line); }
@media (min-width: 40rem) { thead th:first-child { width: 14rem; } }
td { text-align: center; padding: .5rem; border: 1px solid var(--paper); }
.w1 { background: hsl(var(--hue) 70% 86%); color: #10222e; } .w2 { background: hsl(var(--hue) 65% 74%); color: #10222e; }
.w3 { background: hsl(var(--hue) 60% 60%); color: #06131b; } .w4 { background: hsl(var(--hue) 65% 36%); color: #fff; }
.unwritten { background: var(--todo); } .missing { background: var(--none); color: var(--soft); }
.key span { display: inline-block; padding: .1rem .5rem; margin: 0 .4rem .4rem 0; border-radius: .25rem; font-size: .875rem; }
li { margin-bottom: .6rem; } li span { display: block; color: var(--soft); font-size: .875rem; }
`

/** One self-contained page: for each track a heat map of areas by levels, then the statements that stand twice. */
export function coveragePage(framework: Framework): string {
  const tracks = coverageOf(framework)
  const places = tracks.flatMap(({ rows }) => rows.flatMap((row) => row.places))
  const title = `${framework.name}: coverage`
  const repeated = repeatedStatements(framework)
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escaped(title)}</h1>`,
    `<p>${summary(places)}</p>`,
    '<p class="key"><span class="w1">1 statement</span><span class="w2">2</span><span class="w3">3</span><span class="w4">4 or more</span><span class="unwritten">TODO: not written</span><span class="missing">– missing</span></p>',
    ...tracks.map(trackSection),
    '<h2>Repeated statements</h2>',
    repeated.length === 0 ? '<p class="soft">None.</p>' : `<ul>${repeated.map(repeatedItem).join('\n')}</ul>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function summary(places: readonly Place[]): string {
  const of = (state: Place['state']) => places.filter((place) => place.state === state).length
  const statements = places.reduce((sum, place) => sum + place.statements, 0)
  return `${of('written')} written, ${of('unwritten')} not written yet, ${of('missing')} missing; ${count(statements, 'statement')} in all.`
}

function trackSection({ track, levels, rows }: TrackCoverage): string {
  const head = levels.map(({ label }) => `<th scope="col">${escaped(label)}</th>`).join('')
  const body = rows.map(({ area, places }) => {
    const cells = places.map((place, at) => placeCell(place, `${area.label}, ${levels[at]?.label ?? ''}`)).join('')
    return `<tr><th scope="row">${escaped(area.label)}</th>${cells}</tr>`
  })
  const note = track.shared ? ' <span class="soft">(shared by all tracks)</span>' : ''
  return [
    `<section><h2>${escaped(track.label)}${note}</h2>`,
    `<p class="soft">${summary(rows.flatMap(({ places }) => places))}</p>`,
    `<div class="wide" role="region" aria-label="${escaped(track.label)}" tabindex="0"><table>`,
    `<thead><tr><th scope="col">Area</th>${head}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody></table></div></section>`,
  ].join('\n')
}

function placeCell({ state, statements }: Place, name: string): string {
  const title = `title="${escaped(`${name}: ${state === 'written' ? count(statements, 'statement') : state}`)}"`
  if (state === 'missing') return `<td class="missing" ${title}>–</td>`
  if (state === 'unwritten') return `<td class="unwritten" ${title}>TODO</td>`
  return `<td class="w${Math.min(statements, 4)}" ${title}>${statements}</td>`
}

function repeatedItem({ text, places }: ReturnType<typeof repeatedStatements>[number]): string {
  return `<li>${escaped(text)}<span>${places.map((place) => escaped(place)).join('<br>')}</span></li>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
