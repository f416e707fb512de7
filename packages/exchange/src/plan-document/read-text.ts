import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { type Flaw, flaw } from './flaw.ts'

export const textForms = ['json', 'yaml'] as const
export type TextForm = (typeof textForms)[number]

/** A text as a value, and where its parts stand. */
export interface ReadText {
  readonly value: unknown
  /** The line of what stands at that path, or of the nearest thing around it; counted from 1. */
  lineOf(path: readonly string[]): number | undefined
}

/**
 * Reads JSON or YAML 1.2. Refused are what is not exactly that (comments in JSON, tags, more than one document), the
 * same key twice, aliases in YAML (a short text may stand for an endless one), and nesting deeper than any document.
 */
export function readText(text: string, form: TextForm): ReadText | Flaw {
  try {
    return form === 'json' ? readJson(text) : readYaml(text)
  } catch (error) {
    // the parsers go down by calling themselves
    if (error instanceof RangeError) return flaw('TOO_DEEP')
    throw error
  }
}

function readJson(text: string): ReadText | Flaw {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  const [error] = errors
  if (error)
    return {
      ...flaw('NOT_JSON', [], { cause: printParseErrorCode(error.error) }),
      line: lineAt(text, error.offset),
    }
  if (!root) return flaw('NOT_JSON', [], { cause: 'EmptyText' })
  const twice = keyTwice(root)
  if (twice) return { ...flaw('KEY_TWICE', twice.path), line: lineAt(text, twice.offset) }
  return {
    // the parser's own values would take a key `__proto__` for the prototype
    value: JSON.parse(text),
    lineOf: path => {
      for (let length = path.length; length >= 0; length--) {
        const node = findNodeAtLocation(root, segments(root, path.slice(0, length)))
        if (node) return lineAt(text, node.parent?.type === 'property' ? node.parent.offset : node.offset)
      }
      return undefined
    },
  }
}

function readYaml(text: string): ReadText | Flaw {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const [error] = [...document.errors, ...document.warnings]
  if (error) {
    const { line } = lines.linePos(error.pos[0])
    return {
      ...flaw(error.code === 'DUPLICATE_KEY' ? 'KEY_TWICE' : 'NOT_YAML', [], { cause: error.code }),
      line,
    }
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    return flaw('ALIAS')
  }
  return {
    value,
    lineOf: path => {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true)
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
      }
      return undefined
    },
  }
}

function keyTwice(node: Node): { readonly path: readonly string[]; readonly offset: number } | undefined {
  const seen = new Set<string>()
  for (const [index, child] of (node.children ?? []).entries()) {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child]
    const name = key ? String(getNodeValue(key)) : String(index)
    if (key && seen.has(name)) return { path: [name], offset: child.offset }
    seen.add(name)
    const within = value && keyTwice(value)
    if (within) return { ...within, path: [name, ...within.path] }
  }
  return undefined
}

/** The places of a path, those in lists as numbers. */
function segments(root: Node, path: readonly string[]): (string | number)[] {
  const found: (string | number)[] = []
  let at: Node | undefined = root
  for (const step of path) {
    found.push(at?.type === 'array' ? Number(step) : step)
    at = at && findNodeAtLocation(root, found)
  }
  return found
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
