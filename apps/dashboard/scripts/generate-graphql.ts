// Makes the types of the committed schema. The gql.tada CLI needs the JavaScript compiler API,
// which TypeScript 7 no longer has; its internals do the same with graphql alone.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { minifyIntrospection, outputIntrospectionFile } from 'gql.tada/internal'
import { buildSchema, introspectionFromSchema } from 'graphql'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const source = process.argv[2] ?? here('../../../packages/graphql/schema.graphql')

const introspection = minifyIntrospection(
  introspectionFromSchema(buildSchema(await readFile(source, 'utf8'))),
)
await writeFile(
  here('../src/graphql/schema.generated.d.ts'),
  outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true }),
)
