import { describe, expect, it } from 'vitest'
import { nextPath } from './next-path.ts'

describe('where one goes on after signing in', () => {
  it.each(['/plans', '/plans/0199?at=rev:41', '/audit#top', '/organisation/members?role=ADMIN'])(
    'is %s, which is a path of this site',
    path => {
      expect(nextPath(path)).toBe(path)
    },
  )

  it.each([
    '//evil.example',
    'https:',
    'https://evil.example',
    'https:evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'evil.example',
    '/..//evil.example',
    '/./\\evil.example',
    '/sign-in?next=/sign-in',
    '/api/session',
    '',
    undefined,
    null,
    `/${'x'.repeat(3_000)}`,
  ])('A56: is home for %j', asked => {
    expect(nextPath(asked)).toBe('/plans')
  })
})
