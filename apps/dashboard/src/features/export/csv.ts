/** Cells that a spreadsheet would run are written as text. */
const inert = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text

const cell = (value: string | number | null) => {
  const text = value === null ? '' : typeof value === 'number' ? String(value) : inert(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180: a header, then the rows; UTF-8 with a mark, so that spreadsheets read names of any script. */
export const csv = (
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string => `\uFEFF${[head, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`

/** `plan-<id>_rev41_2026-03-03.csv` */
export const fileName = (what: string, version: number | undefined, day: string, ending: string): string =>
  `${[what, version === undefined ? '' : `rev${version}`, day].filter(Boolean).join('_')}.${ending}`

export const saveFile = (name: string, content: Blob) => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
