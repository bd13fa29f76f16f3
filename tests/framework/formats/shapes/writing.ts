import type { Sample, SampleTrack } from './sample.ts'

/** Files by path. */
export type Written = Readonly<Record<string, string>>
export type Write = (sample: Sample) => Written

export function fileOf(label: string): string {
  return label.toLowerCase().replaceAll(' ', '-')
}

export function text({ texts }: SampleTrack, level: number, area: number): readonly string[] {
  return texts[level]?.[area] ?? []
}

export function bullets(items: readonly string[], indent = ''): string {
  return items.map((item) => `${indent}- ${item}`).join('\n')
}

/** A table of Markdown; its first row is the header. */
export function pipes(rows: readonly (readonly string[])[]): string {
  return rows
    .toSpliced(1, 0, rows[0]?.map(() => '---') ?? [])
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
}

export function breaks(items: readonly string[]): string {
  return items.join('<br><br>')
}

export function listed(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
}

export function csv(rows: readonly (readonly string[])[], delimiter = ','): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  return rows.map((row) => row.map(quoted).join(delimiter)).join('\n')
}
