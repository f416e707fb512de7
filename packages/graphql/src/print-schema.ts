import { readFileSync, writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

const file = new URL('../schema.graphql', import.meta.url)

const heading = '# biome-ignore-all format: printed by `pnpm schema`, not written\n\n'

export const printed = () => `${heading}${printSchema(lexicographicSortSchema(schema))}\n`
export const committed = () => readFileSync(file, 'utf8')

if (import.meta.main) writeFileSync(file, printed())
