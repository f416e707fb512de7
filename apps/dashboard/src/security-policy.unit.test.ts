import { expect, it } from 'vitest'
import { contentSecurityPolicy } from './security-policy.ts'

const policy = contentSecurityPolicy({ nonce: 'bm9uY2U=', api: 'localhost:4000', developing: false })

it('only scripts of ours run, and no text becomes one', () => {
  expect(policy).toContain(`script-src 'self' 'nonce-bm9uY2U='`)
  expect(policy).not.toContain('unsafe-eval')
  expect(policy.replace(`style-src-attr 'unsafe-inline'`, '')).not.toContain('unsafe-inline')
})

it('a page asks its own server and the API, by requests and by the socket, and is framed by nobody', () => {
  expect(policy).toContain(`connect-src 'self' http://localhost:4000 ws://localhost:4000`)
  expect(policy).toContain(`frame-ancestors 'none'`)
})
