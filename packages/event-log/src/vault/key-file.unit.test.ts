import { expect, it } from 'vitest'
import { othersMayRead } from './key-file.ts'

const me = 1_000
it.each([
  ['of our own, for us alone', { uid: me, mode: 0o600 }, false],
  ['of our own, for our group too', { uid: me, mode: 0o640 }, true],
  ['of root, lent to our group', { uid: 0, mode: 0o440 }, false],
  ['of root, lent to everybody', { uid: 0, mode: 0o444 }, true],
  ['of root, lent to our group to write', { uid: 0, mode: 0o460 }, true],
])('whether others may read a key %s', (_, file, open) => {
  expect(othersMayRead(file, me)).toBe(open)
})

it('root lends nothing to itself', () => {
  expect(othersMayRead({ uid: 0, mode: 0o640 }, 0)).toBe(true)
})
