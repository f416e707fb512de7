import type { Flaw } from '@plan-ledger/exchange'

type Args = Flaw['args']

const sentences: Readonly<Record<string, (args: Args) => string>> = {
  NOT_JSON: ({ cause }) => `is not JSON: ${cause}`,
  NOT_YAML: ({ cause }) => `is not YAML: ${cause}`,
  KEY_TWICE: () => 'stands there twice',
  ALIAS: () => 'holds aliases, which are not read: write out what they stand for',
  TOO_DEEP: () => 'is nested deeper than any plan document',
  UNKNOWN_FIELD: () => 'is not known here',
  FIELD_MISSING: ({ expected }) => `is missing; ${expected} is needed`,
  WRONG_TYPE: ({ expected, found }) => `is ${found} where ${expected} is needed`,
  TEXT_REQUIRED: () => 'is empty',
  TEXT_TOO_LONG: ({ limit }) => `is longer than ${limit} characters`,
  TEXT_MALFORMED: () => 'holds characters that no text may hold, or stray blanks',
  TOO_MANY: ({ limit }) => `holds more than ${limit}`,
  OUT_OF_RANGE: ({ found, allowed, limit, min, max }) =>
    `${found === undefined ? '' : `${found} `}is out of range: ${allowed ?? (min === undefined ? `the limit is ${limit}` : `${min} to ${max}`)}`,
  MALFORMED: ({ found }) => `${found} is not in the form that is needed`,
  DUPLICATE_ID: () => 'names something that is there already',
  VERSION_DIFFERS: ({ version }) => `must be ${version}: versions are counted without gaps`,
  IN_THE_FUTURE: ({ now }) => `lies in the future of ${now}`,
  OUT_OF_ORDER: ({ last }) => `is earlier than ${last}, when the event before was recorded`,
  BEFORE_THE_PLAN: ({ startedAt }) => `is earlier than the plan, which was started ${startedAt}`,
  CHANGES_NOTHING: ({ type }) => `${type} would change nothing where it stands`,
  NOT_AS_DECIDED: ({ type }) => `is not what ${type} could say where it stands`,
  CONTENT_DIFFERS: () => 'is not what the history comes to',
  REASON_REQUIRED: () => 'is missing: such a change says why',
  PLAN_FINISHED: ({ status }) => `comes after the plan was ${status}`,
  CONFLICT: () => 'was overtaken by others who keep changing the plan: import it again',
  SAYS_SOMETHING_ELSE: () =>
    'was imported before and says something else now: revise it in Plan Ledger, where a revision says why',
}

const inWords = ({ code, path, args, line }: Flaw): string => {
  const sentence =
    sentences[code]?.(args) ??
    Object.entries(args)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')
  const where = [
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(path.length === 0 ? [] : [path.join('.')]),
  ]
  return `  ${where.join(', ')}${where.length === 0 ? '' : ': '}${sentence} (${code})`
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 500)
}

/** Why a document was refused, one flaw a line. */
export const flawsInWords = (file: string, flaws: readonly Flaw[]): string =>
  [`${file} was not imported:`, ...flaws.map(inWords)].join('\n')
