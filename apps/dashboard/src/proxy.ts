import { type NextRequest, NextResponse } from 'next/server'
import { isLoopbackHost } from './features/acting/loopback.ts'

/** Refuses foreign host names; who may do what is the API's decision, never made here. */
export const proxy = (request: NextRequest) =>
  isLoopbackHost(request.headers.get('host'))
    ? NextResponse.next()
    : new NextResponse('Plan Ledger answers on this machine only.', { status: 403 })
