import { headers } from 'next/headers'
import { isLoopbackHost } from '../../../features/acting/loopback.ts'
import { whereabouts, whoActs } from '../../../features/acting/session.ts'
import { developmentToken } from '../../../features/acting/token.ts'

const noStore = { 'cache-control': 'no-store' }

/** A short-lived token for whoever acts; asked again by every reconnect. 503 while the API is away. */
export const GET = async () => {
  if (!isLoopbackHost((await headers()).get('host'))) return new Response(null, { status: 403 })
  try {
    const { acting, organisations } = await whoActs()
    if (!acting) return Response.json({ problem: 'nobody' }, { status: 503, headers: noStore })
    return Response.json(
      { ...(await developmentToken(acting)), ...(await whereabouts()), acting, organisations },
      { headers: noStore },
    )
  } catch (cause) {
    console.error('The session could not be made:', cause instanceof Error ? cause.message : cause)
    return Response.json({ problem: 'unreachable' }, { status: 503, headers: noStore })
  }
}
