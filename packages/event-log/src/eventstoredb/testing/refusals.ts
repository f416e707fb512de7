import { Metadata, type ServiceError, status } from '@grpc/grpc-js'

/** How a real server refuses a call: gRPC status, and metadata that names the exception. */
const refusal = (code: status, details: string, metadata: Readonly<Record<string, string>> = {}) => {
  const trailers = new Metadata()
  for (const [name, value] of Object.entries(metadata)) trailers.set(name, value)
  return Object.assign(new Error(details), { code, details, metadata: trailers }) as ServiceError
}

export const refusals = {
  unavailable: () => refusal(status.UNAVAILABLE, 'the test server breaks off'),
  busy: () => refusal(status.UNAVAILABLE, 'Server Is Too Busy'),
  notReady: () => refusal(status.UNAVAILABLE, 'Server Is Not Ready'),
  notLeader: (host: string, port: number) =>
    refusal(status.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': host,
      'leader-endpoint-port': `${port}`,
    }),
  streamDeleted: (stream: string) =>
    refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
      exception: 'stream-deleted',
      'stream-name': stream,
    }),
  wrongVersion: (stream: string, actual: number | undefined) =>
    refusal(status.FAILED_PRECONDITION, `WrongExpectedVersion. Stream: ${stream}`, {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': '-2',
      'actual-version': `${actual ?? -1}`,
    }),
  tooLarge: (limit: number) =>
    refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': `${limit}`,
    }),
  unauthenticated: () => refusal(status.UNAUTHENTICATED, 'Unauthenticated'),
  invalidPosition: () => refusal(status.INVALID_ARGUMENT, 'Invalid position'),
}
