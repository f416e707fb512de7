import { once } from 'node:events'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { ServerWritableStream } from '@grpc/grpc-js'
import { textOf } from './append-calls.ts'
import type { PlannedFaults, PlannedRead } from './faults.ts'
import type { Records, StoredRecord } from './records.ts'
import { refusals } from './refusals.ts'

type Call = ServerWritableStream<ReadReq, ReadResp>

/** Records a server reads at once, and so many more that a subscription may lag before it catches up again. */
const page = 32
const forwards = 0

/** Reads of a stream or of everything, and subscriptions to them. */
export const readCalls = ({
  records,
  faults,
}: {
  readonly records: Records
  readonly faults: PlannedFaults
}) => {
  const read = (call: Call) => {
    const options = call.request.getOptions()!
    // Without a listener an error sent to the client would end the process.
    call.on('error', () => undefined)
    const planned = options.hasSubscription() ? faults.nextSubscription() : faults.nextRead()
    const sending = sender(call, planned)
    const work = options.hasSubscription()
      ? subscription(options, sending)
      : options.hasAll()
        ? readAll(options, sending)
        : readStream(options, sending)
    void work.catch(error => call.emit('error', error))
  }

  const readStream = async (options: ReadReq.Options, { send, end }: Sending) => {
    const from = options.getStream()!
    const stream = textOf(from)
    const state = records.state(stream)
    if (state.tombstoned) throw refusals.streamDeleted(stream)
    if (state.last === undefined) {
      const identifier = new shared.StreamIdentifier().setStreamName(Buffer.from(stream))
      await send(
        new streams.ReadResp().setStreamNotFound(
          new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier),
        ),
      )
      return end()
    }
    const ahead = options.getReadDirection() === forwards
    const start = from.hasStart() ? 0 : from.hasEnd() ? Number.POSITIVE_INFINITY : Number(from.getRevision())
    const visible = records.stream(stream).slice(state.first)
    const chosen = ahead
      ? visible.filter(record => record.revision >= start)
      : visible.filter(record => record.revision <= start).reverse()
    for (const record of chosen.slice(0, Number(options.getCount()))) if (!(await send(event(record)))) return
    if (ahead) await send(new streams.ReadResp().setLastStreamPosition(`${state.last}`))
    end()
  }

  const readAll = async (options: ReadReq.Options, { send, end }: Sending) => {
    const from = options.getAll()!
    const ahead = options.getReadDirection() === forwards
    const matches = filterOf(options)
    // Inclusive ahead; backwards from a position means what lies before it.
    let index = from.hasStart()
      ? 0
      : from.hasEnd()
        ? records.all.length
        : borderIndex(BigInt(from.getPosition()!.getCommitPosition()))
    if (!ahead) index--
    for (let left = Number(options.getCount()); left > 0; ) {
      const record = records.all[index]
      if (!record) break
      index += ahead ? 1 : -1
      if (!matches(record)) continue
      left--
      if (!(await send(event(record)))) return
    }
    end()
  }

  /** History from above the position, then what comes; one that lags catches up and says so again. */
  const subscription = async (options: ReadReq.Options, { send, closed }: Sending) => {
    const stream = options.hasStream() ? textOf(options.getStream()!) : undefined
    const source = () => (stream === undefined ? records.all : records.stream(stream))
    const matches = filterOf(options)
    const interval =
      (options.getFilter()?.getMax() || page) * (options.getFilter()?.getCheckpointintervalmultiplier() || 1)
    const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(
      crypto.randomUUID(),
    )
    let index = stream === undefined ? afterPosition(options.getAll()!) : afterRevision(options.getStream()!)
    let considered = 0
    let live = false
    if (!(await send(new streams.ReadResp().setConfirmation(confirmation)))) return

    const checkpoint = async (record: StoredRecord | undefined) => {
      if (!record || !options.hasFilter()) return
      considered = 0
      const reached = new streams.ReadResp.Checkpoint()
      reached.setCommitPosition(`${record.position}`)
      reached.setPreparePosition(`${record.position}`)
      await send(new streams.ReadResp().setCheckpoint(reached))
    }

    while (!closed.aborted) {
      if (source().length - index > page) live = false
      while (index < source().length && !closed.aborted) {
        const record = source()[index++]!
        if (matches(record) && !(await send(event(record)))) return
        if (++considered >= interval) await checkpoint(record)
      }
      if (!live) {
        live = true
        await checkpoint(source()[index - 1])
        if (!(await send(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp())))) return
      }
      if (index >= source().length)
        await once(records.appended, 'record', { signal: closed }).catch(() => undefined)
    }
  }

  const borderIndex = (position: bigint) => {
    if (!records.isBorder(position)) throw refusals.invalidPosition()
    return records.indexOf(position)
  }
  const afterPosition = (from: ReadReq.Options.AllOptions) => {
    if (from.hasStart()) return 0
    if (from.hasEnd()) return records.all.length
    const position = BigInt(from.getPosition()!.getCommitPosition())
    const index = borderIndex(position)
    return records.all[index]?.position === position ? index + 1 : index
  }
  const afterRevision = (from: ReadReq.Options.StreamOptions) =>
    from.hasStart() ? 0 : from.hasEnd() ? records.stream(textOf(from)).length : Number(from.getRevision()) + 1

  return { read }
}

interface Sending {
  /** @returns false once nobody listens any more, or the fault said so */
  send(reply: ReadResp): Promise<boolean>
  end(): void
  readonly closed: AbortSignal
}

/** Writes as fast as the client reads, until a planned fault breaks it off. */
const sender = (call: Call, planned: PlannedRead | undefined): Sending => {
  const closing = new AbortController()
  call.on('cancelled', () => closing.abort())
  call.on('close', () => closing.abort())
  let events = 0
  const breakOff = () => {
    const error =
      planned!.fault === 'busy'
        ? refusals.busy()
        : planned!.fault === 'not ready'
          ? refusals.notReady()
          : refusals.unavailable()
    if (planned!.fault === 'ended') call.end()
    else if (planned!.fault !== 'silent') call.emit('error', error)
    closing.abort()
  }
  return {
    closed: closing.signal,
    async send(reply) {
      if (closing.signal.aborted) return false
      if (planned && reply.hasEvent() && events++ >= planned.after) {
        breakOff()
        return false
      }
      if (!call.write(reply)) await once(call, 'drain', { signal: closing.signal }).catch(() => undefined)
      return !closing.signal.aborted
    },
    end() {
      // A fault that is planned for an event that never came meets the end instead.
      if (planned && !closing.signal.aborted) breakOff()
      else if (!closing.signal.aborted) call.end()
    },
  }
}

const filterOf = (options: ReadReq.Options): ((record: StoredRecord) => boolean) => {
  const filter = options.getFilter()
  if (!filter) return () => true
  const expression = filter.getStreamIdentifier() ?? filter.getEventType()!
  const text = (record: StoredRecord) => (filter.hasStreamIdentifier() ? record.stream : record.type)
  const regex = expression.getRegex()
  if (regex) {
    const pattern = new RegExp(regex)
    return record => pattern.test(text(record))
  }
  const prefixes = expression.getPrefixList()
  return record => prefixes.some(prefix => text(record).startsWith(prefix))
}

/** Ticks of 100 nanoseconds, as the server's own runtime counts time. */
const ticks = (milliseconds: number) => `${BigInt(milliseconds) * 10_000n}`

const event = (record: StoredRecord): ReadResp => {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
  recorded.setId(new shared.UUID().setString(record.id))
  recorded.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(record.stream)))
  recorded.setStreamRevision(`${record.revision}`)
  recorded.setCommitPosition(`${record.position}`)
  recorded.setPreparePosition(`${record.position}`)
  recorded.setData(record.data)
  recorded.setCustomMetadata(record.metadata)
  recorded.getMetadataMap().set('type', record.type)
  recorded.getMetadataMap().set('created', ticks(record.created))
  recorded
    .getMetadataMap()
    .set('content-type', record.isJson ? 'application/json' : 'application/octet-stream')
  const read = new streams.ReadResp.ReadEvent().setEvent(recorded)
  return new streams.ReadResp().setEvent(read.setCommitPosition(`${record.position}`))
}
