import {
  type DocumentNode,
  GraphQLError,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

export const limits = {
  bodyBytes: 100 * 1_024,
  frameBytes: 64 * 1_024,
  tokens: 1_000,
  aliases: 15,
  directives: 5,
  /** Documents that are remembered. */
  documents: 1_000,
  /** UTF-16 units of them all. */
  documentUnits: 1_000_000,
  /** A document of strangers is compiled at the use after so many. */
  usesUntilCompiled: 3,
  subscriptionsPerSocket: 10,
  socketsPerPerson: 5,
  sockets: 2_000,
  /** ms. */
  connectionInit: 3_000,
  request: 10_000,
  /** ms until somebody is let in or not. */
  authentication: 4_000,
  /** ms until a query or mutation is answered. */
  answer: 9_000,
} as const

const over = (what: string, count: number, limit: number) =>
  new GraphQLError(`The document has ${count} ${what}; at most ${limit} are taken.`, {
    extensions: { code: 'OVER_LIMIT', limit, actual: count, http: { status: 400 } },
  })

/** Aliases multiply work without lengthening the document; `__typename` is no exception. */
export const fewAliases: ValidationRule = (context: ValidationContext) => {
  let aliases = 0
  let directives = 0
  return {
    Field(node) {
      if (node.alias) aliases += 1
    },
    Directive() {
      directives += 1
    },
    Document: {
      leave() {
        if (aliases > limits.aliases) context.reportError(over('aliases', aliases, limits.aliases))
        if (directives > limits.directives)
          context.reportError(over('directives', directives, limits.directives))
      },
    },
  }
}

/** Whether a document asks for nothing but the organisations: all that is answered before somebody was chosen. */
export const asksForOrganisationsOnly = (document: DocumentNode): boolean =>
  document.definitions
    .filter((definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition')
    .every(
      ({ operation, selectionSet }) =>
        operation === 'query' &&
        selectionSet.selections.every(
          selection =>
            selection.kind === 'Field' && ['organisations', '__typename'].includes(selection.name.value),
        ),
    )
