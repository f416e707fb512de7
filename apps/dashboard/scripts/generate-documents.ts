// Collects every operation that the dashboard sends. The API answers what it knows beforehand by its hash, faster than
// what it has to read first; the browser needs only the hashes, and of the schema only what they ask for. The gql.tada CLI, which could do the same, needs the
// JavaScript compiler API, which TypeScript 7 no longer has.
import { createHash } from 'node:crypto'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { formatDocument } from '@urql/core'
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql'
import { askedSchema } from './asked-schema.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const calls = /\bgraphql\(\s*/g
const literal = /\bgraphql\(\s*`([^`]*)`/g

/** The operations as the browser asks them, each with the fragments it needs, by name. */
export const operationsOfDashboard = async (): Promise<Readonly<Record<string, string>>> => {
  const operations: OperationDefinitionNode[] = []
  const fragments = new Map<string, FragmentDefinitionNode>()
  for await (const file of glob('**/*.{ts,tsx}', { cwd: here('../src') })) {
    if (/\.(test|testing)\.tsx?$|\.d\.ts$/.test(file)) continue
    const source = await readFile(here(`../src/${file}`), 'utf8')
    const found = [...source.matchAll(literal)]
    if (found.length !== [...source.matchAll(calls)].length || found.some(([, text]) => text!.includes('${')))
      throw new Error(`${file}: a document is written as one template literal without parts to fill in`)
    for (const [, text] of found)
      for (const definition of parse(text!).definitions)
        if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition)
        else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
          if (fragments.has(definition.name.value))
            throw new Error(`${file}: there is another fragment ${definition.name.value}`)
          fragments.set(definition.name.value, definition)
        }
  }

  const named = operations.map(operation => {
    const name = operation.name?.value
    if (name === undefined) throw new Error('an operation has no name')
    return [name, textOf(operation, fragments)] as const
  })
  named.sort(([a], [b]) => (a < b ? -1 : 1))
  const twice = named.find(([name], i) => name === named[i + 1]?.[0])
  if (twice) throw new Error(`two operations are called ${twice[0]}: their names tell them apart`)
  return Object.fromEntries(named)
}

/** As urql's cache sends it: with the type of every object. */
const textOf = (
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string => {
  const needed = new Map<string, DefinitionNode>()
  const collect = (definition: DefinitionNode) => {
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        if (needed.has(value)) return
        const fragment = fragments.get(value)
        if (!fragment) throw new Error(`there is no fragment ${value}`)
        needed.set(value, fragment)
        collect(fragment)
      },
    })
  }
  collect(operation)
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...needed.values()] }
  return stripIgnoredCharacters(print(formatDocument(document) as DocumentNode))
}

/**
 * A custom document identifier of GraphQL over HTTP, appendix A: 132 bits of the text's SHA-256. All of them are part
 * of each page's start, and whole digests would be twice as long.
 */
const idOf = (text: string) => `x-${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`

/** The files that are made of them, by path from here. */
export const generatedFiles = async (): Promise<readonly { path: string; text: string }[]> => {
  const operations = await operationsOfDashboard()
  const ids = Object.fromEntries(Object.entries(operations).map(([name, text]) => [name, idOf(text)]))
  const sdl = await readFile(here('../../../packages/graphql/schema.graphql'), 'utf8')
  return [
    { path: here('../../../packages/graphql/trusted-documents.json'), text: inLines(operations) },
    { path: here('../src/graphql/document-ids.generated.json'), text: inLines(ids) },
    {
      path: here('../src/graphql/introspection.generated.json'),
      text: askedSchema(sdl, Object.values(operations)),
    },
  ]
}

const inLines = (content: object) => `${JSON.stringify(content, null, 2)}\n`

if (import.meta.main)
  for (const { path, text } of await generatedFiles())
    if ((await readFile(path, 'utf8').catch(() => '')) !== text) await writeFile(path, text)
