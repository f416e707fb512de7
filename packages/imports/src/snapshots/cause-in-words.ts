import type { Cause } from './snapshot-line.ts'

type Args = Cause['args']

const sentences: Readonly<Record<string, (args: Args) => string>> = {
  NOT_JSON: ({ cause }) => `is not JSON: ${cause}`,
  NOT_UTF8: () => 'is not UTF-8 text',
  LINE_TOO_LONG: ({ limit }) => `is longer than ${limit} bytes`,
  FIELD_MISSING: ({ expected }) => `is missing; ${expected} is needed`,
  WRONG_TYPE: ({ expected, found }) => `is ${found} where ${expected} is needed`,
  MALFORMED_INSTANT: ({ found }) => `${quoted(found)}is not a moment such as 2026-03-17T22:11:26Z`,
  MALFORMED_DAY: ({ due }) => `${quoted(due)}is not a day such as 2026-03-17`,
  UNKNOWN_STATUS: ({ status, allowed }) => `${quoted(status)}is not a known status: ${allowed}`,
  TEXT_REQUIRED: () => 'is empty',
  TEXT_TOO_LONG: ({ limit }) => `is longer than ${limit} characters`,
  TEXT_MALFORMED: () => 'holds characters that no text may hold',
  TOO_MANY: ({ limit }) => `holds more than ${limit}`,
  DUPLICATE_ID: ({ key }) => `${quoted(key)}stands there twice`,
  IN_THE_FUTURE: ({ now }) => `lies in the future: it is ${now}`,
  OUT_OF_ORDER: ({ at, last }) =>
    `${at} is earlier than ${last}, the newest version imported, and says something else than is recorded: versions can only be added at the end`,
  SUBJECT_ERASED: () => 'is about somebody whose data were erased',
  EVENT_REFUSED: ({ cause }) => `makes an event that can't be kept: ${cause}`,
  CONFLICT: () => 'was overtaken by others who keep changing the plan: import it again',
}

const quoted = (found: string | number | undefined) => (found === undefined ? '' : `"${found}" `)

/** `document.goals.0.status: "alpha" is not a known status: … (UNKNOWN_STATUS)`, on one line, free of control characters. */
export const causeInWords = ({ code, path, args }: Cause): string => {
  const sentence =
    sentences[code]?.(args) ??
    Object.entries(args)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')
  const where = path.length === 0 ? 'the line' : `${path.join('.')}:`
  return `${where} ${sentence} (${code})`.replace(/\p{Cc}+/gu, ' ').slice(0, 500)
}
