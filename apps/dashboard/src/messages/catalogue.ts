import { createHash } from 'node:crypto'
import compile from 'icu-minify/compile'
import { en } from './en/index.ts'
import { pseudoMessage } from './pseudo.ts'

/** `ar-XB` is made from the English: right to left, longer, in Arabic letters. It finds what was not translated. */
export const locales = ['en', 'ar-XB'] as const
export type Locale = (typeof locales)[number]

export const directionOf = (locale: Locale) => (locale === 'ar-XB' ? 'rtl' : 'ltr')

type Tree = { readonly [key: string]: string | Tree }

const mapped = (tree: Tree, change: (message: string) => unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? change(value) : mapped(value, change),
    ]),
  )

/** Messages are read once, here on the server: browsers get them ready to fill in, without a parser. */
const compiled = (message: string): unknown => JSON.parse(JSON.stringify(compile(message)))

const made = new Map<Locale, Record<string, unknown>>()

/** Words that one place alone needs: they go with its pages, all others with every page. */
export const wordsOfPlaces = [
  'analytics',
  'audit',
  'coach',
  'health',
  'organisation',
  'permission',
  'renaming',
  'settings',
  'signIn',
] as const satisfies readonly (keyof typeof en)[]
export type WordsOfPlace = (typeof wordsOfPlaces)[number]

export const catalogue = (locale: Locale): Record<string, unknown> => {
  const known = made.get(locale)
  if (known) return known
  const messages = mapped(en, locale === 'en' ? compiled : message => pseudoMessage(compiled(message)))
  made.set(locale, messages)
  return messages
}

const places: ReadonlySet<string> = new Set(wordsOfPlaces)

export type Words = Readonly<Record<string, unknown>>

export interface WordsFile {
  /** Says what stands in it: a browser may keep it for good. */
  readonly name: string
  readonly text: string
  readonly words: Words
}

const files = new Map<Locale, WordsFile>()

/** The words of every page, as the one file that a browser fetches beside its pages. */
export const wordsOfEveryPage = (locale: Locale): WordsFile => {
  const known = files.get(locale)
  if (known) return known
  const words = Object.fromEntries(Object.entries(catalogue(locale)).filter(([name]) => !places.has(name)))
  const text = JSON.stringify(words)
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  const file = { name: `${locale}.${digest}.json`, text, words }
  files.set(locale, file)
  return file
}

export const wordsOf = (locale: Locale, names: readonly WordsOfPlace[]): Record<string, unknown> =>
  Object.fromEntries(names.map(name => [name, catalogue(locale)[name]]))
