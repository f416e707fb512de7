/** A URL of an EventStoreDB can't be used; the message is one sentence and holds no password. */
export class BadEventStoreUrl extends Error {
  override readonly name = 'BadEventStoreUrl'
}

const schemes: Readonly<Record<string, string>> = {
  esdb: 'esdb',
  'esdb+discover': 'esdb+discover',
  eventstore: 'esdb',
  'eventstore+discover': 'esdb+discover',
  kurrent: 'esdb',
  'kurrent+discover': 'esdb+discover',
  kurrentdb: 'esdb',
  'kurrentdb+discover': 'esdb+discover',
}

const form = /^([a-z+]+):\/\/(?:([^@/?]*)@)?([^@/?]+)\/?(?:\?(.*))?$/i

/**
 * The connection string as the client understands it: it knows `esdb` alone, drops credentials without TLS in
 * silence, and parses `tlsVerifyCert` without heeding it.
 * @throws BadEventStoreUrl
 */
export const connectionString = (url: string): string => {
  const [, scheme = '', credentials, hosts = '', query = ''] = form.exec(url.trim()) ?? []
  const known = schemes[scheme.toLowerCase()]
  if (!known || !hosts.split(',').every(isHost))
    throw new BadEventStoreUrl(
      'EVENTSTORE_URL must look like esdb://user:password@host:2113 or kurrentdb+discover://host:2113?tls=false.',
    )
  if (credentials !== undefined && !/^[^:]+:[^:]+$/.test(credentials))
    throw new BadEventStoreUrl(
      'EVENTSTORE_URL must name the user as user:password@, with other signs percent-encoded.',
    )
  const options = query.split('&').filter(option => option !== '')
  const option = (name: string) =>
    options
      .find(option => option.split('=')[0]!.replaceAll(/[-_]/g, '').toLowerCase() === name)
      ?.split('=')[1]
      ?.toLowerCase()
  if (option('tlsverifycert') === 'false')
    throw new BadEventStoreUrl(
      'EVENTSTORE_URL has tlsVerifyCert=false, which the client does not heed: name the authority with tlsCAFile.',
    )
  if (option('tls') === 'false' && credentials)
    throw new BadEventStoreUrl(
      'EVENTSTORE_URL has tls=false and a password: without TLS no password is sent, so leave one of them out.',
    )
  return `${known}://${credentials ? `${credentials}@` : ''}${hosts}${options.length > 0 ? `?${options.join('&')}` : ''}`
}

/** What is wrong with the URL, as one sentence without its password. */
export const eventStoreUrlFault = (url: string): string | undefined => {
  try {
    connectionString(url)
    return undefined
  } catch (error) {
    if (error instanceof BadEventStoreUrl) return error.message
    throw error
  }
}

const isHost = (text: string) => /^[a-z0-9._-]+(:\d{1,5})?$/i.test(text)
