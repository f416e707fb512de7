import { cookies, headers } from 'next/headers'
import { actingCookie, parseActing } from '../../../features/acting/acting.ts'
import { isLoopbackHost } from '../../../features/acting/loopback.ts'

/** Chooses as whom to act. JSON only, so that a form of another site cannot send it. */
export const POST = async (request: Request) => {
  const sent = await headers()
  if (!isLoopbackHost(sent.get('host'))) return new Response(null, { status: 403 })
  if (!sent.get('content-type')?.startsWith('application/json')) return new Response(null, { status: 415 })
  const body = (await request.json().catch(() => null)) as {
    organisationId?: string
    memberId?: string
  } | null
  const value = `${body?.organisationId}.${body?.memberId}`
  if (!parseActing(value)) return new Response(null, { status: 400 })
  ;(await cookies()).set(actingCookie, value, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    maxAge: 31_536_000,
  })
  return new Response(null, { status: 204 })
}
