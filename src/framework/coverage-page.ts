import { coverageOf, type Place, type TrackCoverage } from './coverage.ts'
import type { Track } from './descriptor.ts'
import type { Framework } from './framework.ts'
import { repeatedStatements } from './lint.ts'
import { count } from './text.ts'

/**
 * More statements stand out more: darker on light paper, lighter on dark. What is cut at the right fades out until one
 * scrolls there.
 */
const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --soft: #5b6470; --line: #d5dae0; --none: #f1f3f5;
  --todo: #ffd9a8; --w1: hsl(205 70% 88%); --w2: hsl(205 65% 76%); --w3: hsl(205 60% 60%); --w4: hsl(205 65% 34%);
  --on-few: #10222e; --on-many: #06131b; --on-most: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --paper: #14171a; --soft: #9aa4b0; --line: #343b43;
  --none: #20252a; --todo: #7a4a10; --w1: hsl(205 45% 21%); --w2: hsl(205 50% 33%); --w3: hsl(205 60% 54%);
  --w4: hsl(205 75% 78%); --on-few: #fff; --on-many: #06131b; --on-most: #06131b; } }
body { margin: 0 auto; max-width: 80rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 16px/1.45 system-ui, sans-serif; overflow-wrap: break-word; }
a { color: inherit; }
h1 { font-size: 1.5rem; margin: .5rem 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
p, li { max-width: 45rem; } .soft { color: var(--soft); }
nav ul { padding: 0; display: flex; flex-wrap: wrap; gap: .4rem 1.25rem; list-style: none; } nav li { margin: 0; }
.wide { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; --area: 14rem; }
table { border-collapse: separate; border-spacing: 0; font-size: .875rem; table-layout: fixed; width: 100%;
  min-width: calc(var(--area) + var(--levels) * max(5rem, var(--word) * 1ch + .75rem)); }
th { font-weight: 600; padding: .5rem .3rem; overflow-wrap: anywhere; hyphens: auto; }
thead th { border-bottom: 1px solid var(--line); vertical-align: bottom; }
th:first-child { position: sticky; left: 0; background: var(--paper); border-right: 1px solid var(--line); text-align: left; padding-left: .5rem;
  width: var(--area); box-sizing: border-box; }
td { text-align: center; padding: .5rem; border: 1px solid var(--paper); }
@media (max-width: 40rem) { th, td { padding: .4rem .3rem; } table { font-size: .8125rem; }
  .wide { --area: 8rem; } }
@supports (animation-timeline: scroll()) { .wide { animation: more linear; animation-timeline: scroll(self x); }
  @keyframes more { from { mask-image: linear-gradient(to left, transparent, #000 2.5rem); }
    99% { mask-image: linear-gradient(to left, #000, #000 2.5rem); } } }
.w1 { background: var(--w1); color: var(--on-few); } .w2 { background: var(--w2); color: var(--on-few); }
.w3 { background: var(--w3); color: var(--on-many); } .w4 { background: var(--w4); color: var(--on-most); }
.unwritten { background: var(--todo); } .missing { background: var(--none); color: var(--soft); }
.key span { display: inline-block; padding: .1rem .5rem; margin: 0 .4rem .4rem 0; border-radius: .25rem; font-size: .875rem; }
li { margin-bottom: .6rem; } .places { display: block; color: var(--soft); font-size: .875rem; }
`

/** Words of levels that are longer, in letters, may be broken. */
const LONGEST = 16
/** More places than these are folded up. */
const FEW = 4

/** One self-contained page: for each track a heat map of areas by levels, then the statements that stand twice. */
export function coveragePage(framework: Framework): string {
  const tracks = coverageOf(framework)
  const places = tracks.flatMap(({ rows }) => rows.flatMap((row) => row.places))
  const title = `${framework.name}: coverage`
  const repeated = repeatedStatements(framework)
  const shades = shadesOf(Math.max(...places.map(({ statements }) => statements)))
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
    key(shades),
    ...(tracks.length > 1 ? [contents(tracks)] : []),
    ...tracks.map((track) => trackSection(track, shades)),
    '<h2>Repeated statements</h2>',
    repeated.length === 0 ? '<p class="soft">None.</p>' : `<ul>${repeated.map(repeatedItem).join('\n')}</ul>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** The most statements of each shade: one a step where there are few, else growing with them. */
function shadesOf(most: number): readonly number[] {
  const steps = [1, 2, 3, 4]
  return most <= steps.length
    ? steps.slice(0, Math.max(most, 1))
    : steps.map((step) => Math.ceil(most ** (step / 4) - 1e-9))
}

function shadeOf(statements: number, shades: readonly number[]): string {
  return `w${shades.findIndex((most) => statements <= most) + 1}`
}

function key(shades: readonly number[]): string {
  const spans = shades.map((most, at) => {
    const least = (shades[at - 1] ?? 0) + 1
    const unit = at > 0 ? '' : most === 1 ? ' statement' : ' statements'
    return `<span class="w${at + 1}">${least === most ? most : `${least}–${most}`}${unit}</span>`
  })
  const others = '<span class="unwritten">TODO: not written</span><span class="missing">– missing</span>'
  return `<p class="key">${spans.join('')}${others}</p>`
}

function summary(places: readonly Place[]): string {
  const of = (state: Place['state']) => places.filter((place) => place.state === state).length
  const statements = places.reduce((sum, place) => sum + place.statements, 0)
  return `${of('written')} written, ${of('unwritten')} not written yet, ${of('missing')} missing; ${count(statements, 'statement')} in all.`
}

/** The way to each track, with how much of it is written. */
function contents(tracks: readonly TrackCoverage[]): string {
  const items = tracks.map(({ track, rows }) => {
    const places = rows.flatMap((row) => row.places)
    const written = places.filter(({ state }) => state === 'written').length
    const share = `<span class="soft">${written} of ${places.length}</span>`
    return `<li><a href="#${anchorOf(track)}">${escaped(track.label)}</a> ${share}</li>`
  })
  return `<nav aria-label="Tracks, and how many places are written"><ul>${items.join('\n')}</ul></nav>`
}

const anchorOf = ({ id }: Track) => `track-${escaped(id)}`

function trackSection({ track, levels, rows }: TrackCoverage, shades: readonly number[]): string {
  const words = levels.flatMap(({ label }) => label.split(' ').map(({ length }) => length))
  const longest = Math.min(Math.max(...words), LONGEST)
  const head = levels.map(({ label }) => `<th scope="col">${escaped(label)}</th>`).join('')
  const body = rows.map(({ area, places }) => {
    const cells = places
      .map((place, at) => placeCell(place, `${area.label}, ${levels[at]?.label ?? ''}`, shades))
      .join('')
    return `<tr><th scope="row">${escaped(area.label)}</th>${cells}</tr>`
  })
  const note = track.shared ? ' <span class="soft">(shared by all tracks)</span>' : ''
  return [
    `<section><h2 id="${anchorOf(track)}">${escaped(track.label)}${note}</h2>`,
    `<p class="soft">${summary(rows.flatMap(({ places }) => places))}</p>`,
    `<div class="wide" role="region" aria-label="${escaped(track.label)}" tabindex="0"><table style="--levels: ${levels.length}; --word: ${longest}">`,
    `<thead><tr><th scope="col">Area</th>${head}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody></table></div></section>`,
  ].join('\n')
}

function placeCell({ state, statements }: Place, name: string, shades: readonly number[]): string {
  const title = `title="${escaped(`${name}: ${state === 'written' ? count(statements, 'statement') : state}`)}"`
  if (state === 'missing') return `<td class="missing" ${title}>–</td>`
  if (state === 'unwritten') return `<td class="unwritten" ${title}>TODO</td>`
  return `<td class="${shadeOf(statements, shades)}" ${title}>${statements}</td>`
}

function repeatedItem({ text, places }: ReturnType<typeof repeatedStatements>[number]): string {
  const list = places.map(escaped).join('<br>')
  if (places.length <= FEW) return `<li>${escaped(text)}<span class="places">${list}</span></li>`
  return `<li>${escaped(text)}<details class="places"><summary>${places.length} places</summary>${list}</details></li>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
