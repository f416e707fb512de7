/** PostgreSQL's text form of arrays: ready-made, the driver need not know the type. */
export const textArray = (texts: readonly string[]): string =>
  `{${texts.map(text => `"${text.replace(/["\\]/g, '\\$&')}"`).join()}}`

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
