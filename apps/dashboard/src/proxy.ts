import { type NextRequest, NextResponse } from 'next/server'
import { isLoopbackHost } from './features/acting/loopback.ts'

/** Layouts are told no query: the address goes along as a header, so that the first page can be printed at its moment. */
const told = (request: NextRequest): Headers => {
  const headers = new Headers(request.headers)
  headers.set('x-address', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  return headers
}

/** Refuses foreign host names; who may do what is the API's decision, never made here. */
export const proxy = (request: NextRequest) =>
  isLoopbackHost(request.headers.get('host'))
    ? NextResponse.next({ request: { headers: told(request) } })
    : new NextResponse('Plan Ledger answers on this machine only.', { status: 403 })
