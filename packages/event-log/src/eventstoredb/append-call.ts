import type { UUID } from '@eventstore/db-client/generated/shared_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import type { Status } from '@eventstore/db-client/generated/status_pb.js'
import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Message } from 'google-protobuf'
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js'
import timestampPb from 'google-protobuf/google/protobuf/timestamp_pb.js'
import { EventRefused } from '../errors.ts'
import type { EventToAppend } from '../event-log.ts'
import { TimedOut, within } from '../within.ts'
import type { AppendCall, Connection } from './connection.ts'
import { metadataOf } from './stored-form.ts'
import { CallEnded, NotTaken, passing } from './transient.ts'

export type Answer =
  | { readonly kind: 'stored'; readonly position: bigint | undefined }
  | { readonly kind: 'conflict'; readonly version: number }

export interface Appends {
  /**
   * Sends one append and waits for its answer. Without one nothing is known.
   * @throws EventRefused, TimedOut, CallEnded, NotTaken and errors of the client
   */
  send(stream: string, expectedVersion: number, events: readonly EventToAppend[]): Promise<Answer>
  close(): void
}

interface Waiting {
  resolve(answer: Answer): void
  reject(error: unknown): void
}

interface OpenCall {
  readonly call: AppendCall
  readonly waiting: Map<string, Waiting>
  /** When the last answer came. */
  heard: number
}

/** The server times out by the client's clock, so it is told a time no clock is wrong by; our own time-out holds. */
const farAway = 86_400_000

/**
 * Appends over one call, each answered by its correlation id. The client's own `appendToStream` does the same, but
 * keeps the answers of all clients of the process in one map: an error on one fails the others' appends, and an
 * answer that comes twice ends the process.
 * @param longestAnswer milliseconds
 */
export const appends = (connection: Connection, longestAnswer: number): Appends => {
  let present: Promise<OpenCall> | undefined

  const open = async (forget: () => void): Promise<OpenCall> => {
    const opened: OpenCall = {
      call: await connection.appendCall(),
      waiting: new Map(),
      heard: performance.now(),
    }
    const { call, waiting } = opened
    const lost = (error: unknown) => {
      forget()
      for (const each of waiting.values()) each.reject(error)
      waiting.clear()
    }
    call.on('data', (response: BatchAppendResp) => {
      opened.heard = performance.now()
      const id = textOf(response.getCorrelationId())
      const each = waiting.get(id)
      // Answered before, or no longer waited for.
      if (!each) return
      waiting.delete(id)
      try {
        each.resolve(answerOf(response))
      } catch (error) {
        each.reject(error)
      }
    })
    call.on('error', lost)
    call.on('end', () => {
      call.end()
      lost(new CallEnded('the server ended the call for appends'))
    })
    return opened
  }

  const current = (): Promise<OpenCall> => {
    if (present) return present
    const forget = () => {
      if (present === opening) present = undefined
    }
    const opening = open(forget)
    opening.catch(forget)
    present = opening
    return opening
  }

  return {
    async send(stream, expectedVersion, events) {
      const sent = performance.now()
      const client = connection.client()
      const id = crypto.randomUUID()
      let opened: OpenCall | undefined
      const asking = current().then(
        ready =>
          new Promise<Answer>((resolve, reject) => {
            opened = ready
            ready.waiting.set(id, { resolve, reject })
            ready.call.write(request(id, stream, expectedVersion, events))
          }),
      )
      try {
        return await within(longestAnswer, asking)
      } catch (error) {
        opened?.waiting.delete(id)
        // Nothing at all came back: the connection may be dead without knowing it.
        if (error instanceof TimedOut && opened && opened.heard < sent) connection.replace(client)
        throw error
      }
    },
    close() {
      void present?.then(({ call }) => call.end()).catch(() => undefined)
    },
  }
}

const request = (id: string, stream: string, expectedVersion: number, events: readonly EventToAppend[]) => {
  const options = new streams.BatchAppendReq.Options()
  options.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream)))
  options.setDeadline(timestampPb.Timestamp.fromDate(new Date(Date.now() + farAway)))
  // Left out it would mean "any".
  if (expectedVersion === 0) options.setNoStream(new emptyPb.Empty())
  else options.setStreamPosition(`${expectedVersion - 1}`)
  return new streams.BatchAppendReq()
    .setCorrelationId(new shared.UUID().setString(id))
    .setOptions(options)
    .setProposedMessagesList(events.map(proposed))
    .setIsFinal(true)
}

const proposed = (event: EventToAppend) => {
  const message = new streams.BatchAppendReq.ProposedMessage()
    .setId(new shared.UUID().setString(event.id))
    .setData(event.bytes)
    .setCustomMetadata(metadataOf(event))
  message.getMetadataMap().set('type', event.type).set('content-type', 'application/octet-stream')
  return message
}

/** @throws EventRefused, NotTaken */
const answerOf = (response: BatchAppendResp): Answer => {
  const success = response.getSuccess()
  if (success) {
    const position = success.getPosition()?.getCommitPosition()
    return { kind: 'stored', position: position === undefined ? undefined : BigInt(position) }
  }
  const error = response.getError()!
  const wrong = detailsOf(error, 'WrongExpectedVersion', shared.WrongExpectedVersion.deserializeBinary)
  if (!wrong) throw problemOf(error)
  const version = wrong.hasCurrentStreamRevision() ? Number(wrong.getCurrentStreamRevision()) + 1 : 0
  return { kind: 'conflict', version }
}

const problemOf = (error: Status): Error => {
  const name = error.getDetails()?.getTypeName()
  if (name === 'event_store.client.Timeout' || passing.test(error.getMessage()))
    return new NotTaken(error.getMessage() || 'the server timed out')
  const tooLarge = detailsOf(
    error,
    'MaximumAppendSizeExceeded',
    shared.MaximumAppendSizeExceeded.deserializeBinary,
  )
  if (tooLarge)
    return new EventRefused(`the server takes at most ${tooLarge.getMaxappendsize()} bytes in one append`)
  return new Error(`the server refuses the append: ${name} ${error.getMessage()}`)
}

const detailsOf = <T extends Message>(
  error: Status,
  name: string,
  read: (bytes: Uint8Array) => T,
): T | undefined =>
  (error.getDetails()?.unpack(read, `event_store.client.${name}`) ?? undefined) as T | undefined

/** Servers answer with the form they were asked in, or with the two halves of it. */
const textOf = (id: UUID | undefined): string => {
  const halves = id?.getStructured()
  if (!halves) return id?.getString() ?? ''
  const hex = [halves.getMostSignificantBits(), halves.getLeastSignificantBits()]
    .map(half => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'))
    .join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
