import postgres from 'postgres'
import { Sentence } from './sentence.ts'

const reason = (error: unknown): string => {
  const code = (error as { code?: unknown }).code
  switch (code) {
    case '28P01':
    case '28000':
      return 'it refuses this user or password'
    case '3D000':
      return 'there is no such database'
    case 'ECONNREFUSED':
      return 'nothing listens there'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'there is no such host'
    case 'CONNECT_TIMEOUT':
      return 'it does not answer'
    default:
      return typeof code === 'string' ? code : 'the connection failed'
  }
}

/**
 * @param named where the URL was given
 * @throws Sentence when a database does not answer; never with the password
 */
export const reachableDatabase = async (url: string, named = 'DATABASE_URL'): Promise<string> => {
  const { hostname, port, pathname } = new URL(url)
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined })
  try {
    await sql`select 1`
    return url
  } catch (error) {
    throw new Sentence(
      `The database ${decodeURIComponent(pathname.slice(1))} at ${hostname}:${port || 5432} of ${named} cannot be used: ${reason(error)}.`,
    )
  } finally {
    await sql.end({ timeout: 1 })
  }
}
