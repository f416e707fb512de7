// Makes the types and the introspection of the committed schema. The gql.tada CLI needs the JavaScript compiler API,
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

// The cache in the browser needs only which fields a type has, of what type, and what a union can be.
const composite = introspection.__schema.types.filter(
  type => type.kind === 'OBJECT' || type.kind === 'INTERFACE' || type.kind === 'UNION',
)
const types = composite.map(type =>
  type.kind === 'UNION'
    ? { kind: type.kind, name: type.name, possibleTypes: type.possibleTypes }
    : {
        kind: type.kind,
        name: type.name,
        fields: type.fields.map(field => ({ name: field.name, type: field.type, args: [] })),
        interfaces: type.interfaces ?? [],
        ...(type.kind === 'INTERFACE' ? { possibleTypes: type.possibleTypes } : {}),
      },
)
const { queryType, mutationType, subscriptionType } = introspection.__schema
await writeFile(
  here('../src/graphql/introspection.generated.json'),
  `${JSON.stringify({ __schema: { queryType, mutationType, subscriptionType, types, directives: [] } })}\n`,
)
