/** An instant as events spell it, under the name of its column with `_text` behind it. */
export const iso = (name: string) =>
  `to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${name}_text`
