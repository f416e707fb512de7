/** A stretch along the reading direction, in parts of the width, as SVG wants it: from the left. */
export const placed = (
  start: number,
  size: number,
  rtl: boolean,
): { readonly x: string; readonly width: string } => ({
  x: `${rtl ? 100 - start - size : start}%`,
  width: `${size}%`,
})

/** A point along the reading direction, 0 to 100. */
export const placeOf = (at: number, rtl: boolean): string => `${rtl ? 100 - at : at}%`

/** No longer than fits a line of a chart; the table has the whole. */
export const shortened = (text: string, most = 70): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
