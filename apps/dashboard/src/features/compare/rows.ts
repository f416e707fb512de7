import type { ElementDiff, FieldDiff } from './documents.ts'

/** A field that differs, with the part it belongs to: a row of the table and of the file. */
export interface Row {
  readonly element: ElementDiff
  /** Absent where a part only moved. */
  readonly field?: FieldDiff
}

export const rowsOf = (elements: readonly ElementDiff[]): readonly Row[] =>
  elements.flatMap((element): readonly Row[] =>
    element.fields.nodes.length === 0
      ? [{ element }]
      : element.fields.nodes.map(field => ({ element, field })),
  )

/** A comparison for notes and messages: a list for each part. What people wrote can't break out of its line. */
export const markdown = (
  title: string,
  elements: readonly ElementDiff[],
  words: { readonly kind: (kind: ElementDiff['kind']) => string; readonly field: (path: string) => string },
): string => {
  const sign = { ADDED: '+', REMOVED: '−', CHANGED: '~', MOVED: '↕', CANCELLED: '⊘' } as const
  const lines = elements.flatMap(element => [
    `- ${sign[element.mark]} ${words.kind(element.kind)} **${inLine(element.name)}**`,
    ...element.fields.nodes.map(({ path, old, new: now, set }) => {
      const values = [old && inLine(old.text), now && inLine(now.text)].filter(value => value !== null)
      const by = set ? ` (${inLine(set.actor.name)}, ${set.at.slice(0, 10)})` : ''
      return `  - ${words.field(path)}: ${values.join(' → ')}${by}`
    }),
  ])
  return `# ${inLine(title)}\n\n${lines.join('\n')}\n`
}

const inLine = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/([\\`*_[\]<>#|])/g, '\\$1')
