import type { Acting, ActingOrganisation } from '../features/acting/acting.ts'

export interface Session {
  readonly token: string
  readonly expiresAt: string
  readonly api: string
  readonly socket: string
  readonly acting: Acting
  readonly organisations: readonly ActingOrganisation[]
}

/** The dashboard's own server answers, but nobody could be signed in: the API is away or has no members. */
export class NoSession extends Error {
  override name = 'NoSession'
}

const spareMilliseconds = 30_000

/** Keeps one short-lived token in memory and asks for the next in time. */
export const sessionKeeper = (load: () => Promise<Session>, now: () => number = () => Date.now()) => {
  let kept: Session | undefined
  let asking: Promise<Session> | undefined
  const ask = () => {
    asking ??= load()
      .then(session => {
        kept = session
        return session
      })
      .finally(() => {
        asking = undefined
      })
    return asking
  }
  return {
    current: async (): Promise<Session> =>
      kept && Date.parse(kept.expiresAt) - spareMilliseconds > now() ? kept : ask(),
    /** For a refused token and for each new socket. */
    fresh: ask,
  }
}

export const loadSession = async (): Promise<Session> => {
  const response = await fetch('/api/session', { cache: 'no-store' })
  if (!response.ok) throw new NoSession(`The session could not be made (${response.status}).`)
  return (await response.json()) as Session
}
