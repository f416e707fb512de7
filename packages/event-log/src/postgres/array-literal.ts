/** PostgreSQL's text form of arrays: ready-made, the driver need not know the type. */
export const textArray = (texts: readonly string[]): string => `{${texts.map(quoted).join()}}`

/** For names and base64, in which nothing has to be escaped. */
export const nameArray = (names: readonly string[]): string =>
  names.length === 0 ? '{}' : `{"${names.join('","')}"}`

/** JSON quotes as arrays do at half the cost, unless there are control characters, which it spells out. */
const quoted = (text: string): string =>
  /\p{Cc}/u.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : JSON.stringify(text)

/** For numbers and UUIDs, which need no quotes. */
export const plainArray = (values: readonly (number | string)[]): string => `{${values.join()}}`

/** Numbers as the server writes them; `undefined` for null. */
export const readNumbers = (literal: string): (number | undefined)[] =>
  literal === '{}'
    ? []
    : literal
        .slice(1, -1)
        .split(',')
        .map(text => (text === 'NULL' ? undefined : Number(text)))
