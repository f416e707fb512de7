import { createHash } from 'node:crypto'
import { costliest, withinCosts } from '@plan-ledger/graphql'
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  type Source,
  specifiedRules,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { type Compiled, compiled } from './compiled.ts'
import { fewAliases, limits } from './document-limits.ts'

interface Known {
  readonly document: DocumentNode
  /** What is wrong with it; told once it was asked. */
  flaws?: readonly GraphQLError[]
  uses: number
  costsLittle?: boolean
  /** Absent while not compiled; `null` for what isn't to be. */
  compiled?: Compiled | null
}

export interface Documents {
  /** @throws GraphQLError when the text is none, or has too many tokens */
  parse(source: string | Source): DocumentNode
  validate(document: DocumentNode): readonly GraphQLError[]
  /** Compiled once it was used often enough; for valid documents only. */
  compiled(document: DocumentNode): Compiled | undefined
  /** Whether it is a single mutation within the costs, whatever its variables are; for valid documents only. */
  costsLittle(document: DocumentNode): boolean
}

/**
 * Remembers what was read and found of documents, so that it is done once. Bounded by number and by size, as strangers
 * may send what they like; a parsed document takes some sixty times its text.
 */
export const documents = (schema: GraphQLSchema): Documents => {
  const byText = new LRUCache<string, Known>({
    max: limits.documents,
    maxSize: limits.documentUnits,
    sizeCalculation: (_, text) => text.length + 1,
  })
  const byDocument = new WeakMap<DocumentNode, Known>()
  const known = (document: DocumentNode): Known => {
    const found = byDocument.get(document) ?? { document, uses: 0 }
    byDocument.set(document, found)
    return found
  }

  return {
    parse(source) {
      const text = typeof source === 'string' ? source : source.body
      const found = byText.get(text)
      if (found) return found.document
      const document = parse(source, { maxTokens: limits.tokens })
      const made = { document, uses: 0 }
      byText.set(text, made)
      byDocument.set(document, made)
      return document
    },
    validate(document) {
      const found = known(document)
      found.flaws ??= validate(schema, document, [...specifiedRules, fewAliases])
      return found.flaws
    },
    compiled(document) {
      const found = known(document)
      found.uses += 1
      if (found.uses > limits.usesUntilCompiled) found.compiled ??= compiled(document) ?? null
      return found.compiled ?? undefined
    },
    costsLittle(document) {
      const found = known(document)
      found.costsLittle ??= isMutationOfOneCost(document) && withinCosts(document, costliest(document))
      return found.costsLittle
    },
  }
}

/** What a request costs depends on lengths of pages and lists alone: here none comes with the variables. */
const isMutationOfOneCost = ({ definitions }: DocumentNode): boolean =>
  definitions.every(
    definition =>
      definition.kind === Kind.FRAGMENT_DEFINITION ||
      (definition.kind === Kind.OPERATION_DEFINITION &&
        definition.operation === 'mutation' &&
        (definition.variableDefinitions ?? []).every(({ type }) => {
          const inner = type.kind === Kind.NON_NULL_TYPE ? type.type : type
          return inner.kind === Kind.NAMED_TYPE && inner.name.value !== 'Int'
        })),
  )

/** A document that is known by its hash. */
export interface Trusted {
  readonly text: string
  /** Made when it is first wanted: all at once would take the start of a process seconds. */
  compiled(): Compiled | undefined
}

/** Trusted documents by custom identifiers (GraphQL over HTTP, appendix A): 132 bits of the SHA-256 of their text. */
export const trustedById = (
  texts: Iterable<string>,
  { parse, validate }: Pick<Documents, 'parse' | 'validate'>,
): ReadonlyMap<string, Trusted> =>
  new Map(
    Array.from(texts, text => {
      let made: Compiled | null | undefined
      const make = () => {
        const document = parse(text)
        return validate(document).length === 0 ? (compiled(document) ?? null) : null
      }
      return [
        `x-${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`,
        {
          text,
          compiled: () => {
            made ??= make()
            return made ?? undefined
          },
        },
      ]
    }),
  )
