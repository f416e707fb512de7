import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Faults seen in existing products; each is a test that names it, at the level where it would matter. */
const traps = [
  'removing the open items of a plan makes it complete',
  'a plan completes itself when its end date passes',
  'history vanishes when the item or the person is deleted',
  'a rename rewrites history because ids are resolved against today’s names',
  'an edit that changes nothing is logged; a change made through another path is not',
  'the creation is not an event with full content, so the original values are lost',
  'a change is attributed to the wrong person; acting on someone’s behalf is not shown',
  'archiving or closing changes past analytics',
  'a check-in dated in the future silences overdue',
  'the verifier reports success although it saw no event',
  'on time leaves out the open late goals, or counts a re-dated goal as on time',
  'only one skill rating a day; ratings overwritten',
  'a changed template changes the plans already made from it',
  're-publishing resets the history',
  'a number on a chart can’t be traced to its events',
]

const root = join(import.meta.dirname, '..')
const files = globSync('{packages,apps}/*/src/**/*.test.{ts,tsx}', { cwd: root }).concat(
  globSync('tests/*/*.test.ts', { cwd: root }),
)
/** Titles of tests and groups that begin with a trap, with the file they stand in. */
const named = files.flatMap(file =>
  Array.from(
    readFileSync(join(root, file), 'utf8').matchAll(
      /\b(?:describe|it)(?:\.each\([\s\S]*?\))?\(\s*['`"]trap (\d+): /g,
    ),
    ([, trap]) => ({ trap: Number(trap), file }),
  ),
)

describe('each trap that existing products fell into', () => {
  it.each(traps.map((words, i) => [i + 1, words] as const))('has a test that names it: trap %d, %s', trap => {
    expect(named.filter(each => each.trap === trap)).not.toEqual([])
  })

  it('is one of these', () => {
    expect(named.filter(({ trap }) => trap < 1 || trap > traps.length)).toEqual([])
  })
})
