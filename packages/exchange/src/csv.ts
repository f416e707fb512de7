/** A cell as it is meant: absent is empty. */
export type Cell = string | number | bigint | boolean | undefined

const formula = /^[=+\-@\t\r\n＝＋－＠]/
const number = /^-?\d+(\.\d+)?$/
const quoted = /[",\r\n]/

/**
 * A cell of RFC 4180 that spreadsheets take for text: what would begin a formula gets an apostrophe in front
 * (owasp.org, CSV Injection). Plain numbers stay numbers.
 */
export function csvCell(value: Cell): string {
  const text = value === undefined ? '' : `${value}`
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text
  return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A line with its end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** So that spreadsheets read UTF-8: without it they take the text for the code page of their machine. */
export const byteOrderMark = '\uFEFF'
