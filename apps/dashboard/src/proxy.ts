import { type NextRequest, NextResponse } from 'next/server'
import { env } from './env.ts'
import { hostName, isLoopbackHost } from './features/acting/loopback.ts'
import { contentSecurityPolicy } from './security-policy.ts'

/** Layouts are told no query: the address goes along as a header, so that the first page can be printed at its moment. */
const told = (request: NextRequest, nonce: string, policy: string): Headers => {
  const headers = new Headers(request.headers)
  headers.set('x-address', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  headers.set('x-nonce', nonce)
  // Next reads the nonce for its own scripts from here.
  headers.set('content-security-policy', policy)
  return headers
}

/** Refuses foreign host names and says what a page may load; who may do what is the API's decision, never made here. */
export const proxy = (request: NextRequest) => {
  const host = request.headers.get('host')
  if (host === null || !isLoopbackHost(host))
    return new NextResponse('Plan Ledger answers on this machine only.', { status: 403 })
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy({
    nonce,
    api: `${hostName(host)}:${env().apiPort}`,
    developing: process.env.NODE_ENV === 'development',
  })
  const response = NextResponse.next({ request: { headers: told(request, nonce, policy) } })
  response.headers.set('content-security-policy', policy)
  return response
}
