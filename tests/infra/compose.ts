import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DCLinter } from 'dclint'
import { parse } from 'yaml'

export const infra = join(import.meta.dirname, '..', '..', 'infra')

export interface Service {
  readonly image: string
  readonly build?: { readonly context: string; readonly dockerfile: string }
  readonly user?: string
  readonly network_mode?: string
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}

export interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly networks?: Readonly<Record<string, { readonly internal?: boolean }>>
  readonly volumes: Readonly<Record<string, null>>
}

export const compose = async (file: string): Promise<Compose> =>
  parse(await readFile(file, 'utf8'), { merge: true })

// what belongs together stands together, not what begins alike; and what we build is also named
const off = [
  ...['service-keys-order', 'services-alphabetical-order', 'top-level-properties-order'],
  ...['service-dependencies-alphabetical-order', 'no-build-and-image'],
]

interface Found {
  readonly messages: readonly { readonly line: number; readonly rule: string; readonly message: string }[]
}

/** What the Compose Specification's schema and dclint's rules say against the file. */
export function against(file: string): string[] {
  const rules = Object.fromEntries(off.map(rule => [rule, 0 as const]))
  const linter = new DCLinter({ rules, quiet: true, debug: false, exclude: [] })
  const found: readonly Found[] = linter.lintFiles([file], false)
  return found.flatMap(({ messages }) =>
    messages.map(({ line, rule, message }) => `${line}: ${rule}: ${message}`),
  )
}
