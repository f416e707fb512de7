import { setTimeout as sleep } from 'node:timers/promises'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import statusPb from '@eventstore/db-client/generated/status_pb.js'
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { ServerDuplexStream, ServerReadableStream, sendUnaryData } from '@grpc/grpc-js'
import type { Message } from 'google-protobuf'
import anyPb from 'google-protobuf/google/protobuf/any_pb.js'
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js'
import { type AppendFault, appendFaults, type PlannedFaults } from './faults.ts'
import { type Expected, type ProposedRecord, type Records, sizeOf, type Written } from './records.ts'
import { refusals } from './refusals.ts'

export interface AppendCallsOptions {
  readonly records: Records
  readonly faults: PlannedFaults
  /** Milliseconds since 1970, by the server's clock. */
  readonly clock: () => number
  /** Bytes of one append. */
  readonly appendLimit: number
}

/** Fragments of one append until its last. */
interface Gathering {
  readonly stream: string
  readonly expected: Expected
  readonly events: ProposedRecord[]
}

/** The two ways to append: many over one call, told apart by correlation id, and one per call. */
export const appendCalls = ({ records, faults, clock, appendLimit }: AppendCallsOptions) => {
  const tooLarge = (events: readonly ProposedRecord[]) =>
    events.reduce((sum, event) => sum + sizeOf(event), 0) > appendLimit

  const batchAppend = (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) => {
    const gathering = new Map<string, Gathering>()

    const finish = async (id: string, { stream, expected, events }: Gathering) => {
      const answer = (reply: BatchAppendResp) => {
        reply.setCorrelationId(uuid(id))
        reply.setStreamIdentifier(nameOf(stream))
        if (!call.cancelled) call.write(reply)
      }
      const fault = faults.nextAppend()
      const written =
        fault && !appendFaults[fault].stored
          ? undefined
          : replyTo(records.write(stream, expected, events), stream)
      if (fault === 'answered late') await sleep(150)
      if (fault === 'unavailable after storing' || fault === 'unavailable before storing')
        return call.emit('error', refusals.unavailable())
      if (fault === 'call ended after storing' || fault === 'call ended before storing') return call.end()
      const said = fault && notHandled(fault)
      if (said) return answer(said)
      if (!written || fault === 'never answered') return
      answer(written)
      if (fault === 'answered twice') answer(written)
    }

    call.on('data', (request: BatchAppendReq) => {
      const id = request.getCorrelationId()!.getString()
      const options = request.getOptions()
      const refuse = (error: InstanceType<typeof statusPb.Status>) => {
        gathering.delete(id)
        const reply = new streams.BatchAppendResp().setError(error)
        reply.setCorrelationId(uuid(id))
        reply.setStreamIdentifier(request.getOptions()?.getStreamIdentifier())
        call.write(reply)
      }
      if (options) {
        const deadline = options.getDeadline()?.toDate().getTime() ?? Number.POSITIVE_INFINITY
        if (deadline <= clock()) return refuse(problem('Timeout', new shared.Timeout()))
        gathering.set(id, { stream: textOf(options), expected: batchExpected(options), events: [] })
      }
      const append = gathering.get(id)
      if (!append) return
      append.events.push(...request.getProposedMessagesList().map(proposed))
      if (tooLarge(append.events))
        return refuse(
          problem(
            'MaximumAppendSizeExceeded',
            new shared.MaximumAppendSizeExceeded().setMaxappendsize(appendLimit),
          ),
        )
      if (!request.getIsFinal()) return
      gathering.delete(id)
      // Answers come on their own time, so that they overtake each other.
      setImmediate(() => void finish(id, append))
    })
    call.on('error', () => undefined)
    call.on('end', () => call.end())
  }

  const append = (call: ServerReadableStream<AppendReq, AppendResp>, callback: sendUnaryData<AppendResp>) => {
    let options: AppendReq.Options | undefined
    const events: ProposedRecord[] = []
    call.on('data', (request: AppendReq) => {
      if (request.hasOptions()) options = request.getOptions()
      else events.push(proposed(request.getProposedMessage()!))
    })
    call.on('end', () => {
      const stream = textOf(options!)
      if (tooLarge(events)) return callback(refusals.tooLarge(appendLimit))
      const written = records.write(stream, singleExpected(options!), events)
      if (written.kind === 'deleted') return callback(refusals.streamDeleted(stream))
      const reply = new streams.AppendResp()
      if (written.kind === 'wrong version') {
        const wrong = new streams.AppendResp.WrongExpectedVersion()
        if (written.revision === undefined) wrong.setCurrentNoStream(new shared.Empty())
        else wrong.setCurrentRevision(`${written.revision}`)
        if (options!.hasRevision()) wrong.setExpectedRevision(options!.getRevision())
        return callback(null, reply.setWrongExpectedVersion(wrong))
      }
      const position = new streams.AppendResp.Position()
      position.setCommitPosition(`${written.position}`)
      position.setPreparePosition(`${written.position}`)
      const success = new streams.AppendResp.Success()
      success.setCurrentRevision(`${written.revision}`)
      callback(null, reply.setSuccess(success.setPosition(position)))
    })
    call.on('error', () => undefined)
  }

  return { append, batchAppend }
}

const replyTo = (written: Written, stream: string): BatchAppendResp => {
  const reply = new streams.BatchAppendResp()
  if (written.kind === 'deleted')
    return reply.setError(
      problem('StreamDeleted', new shared.StreamDeleted().setStreamIdentifier(nameOf(stream))),
    )
  if (written.kind === 'wrong version') {
    const wrong = new shared.WrongExpectedVersion()
    if (written.revision === undefined) wrong.setCurrentNoStream(new emptyPb.Empty())
    else wrong.setCurrentStreamRevision(`${written.revision}`)
    return reply.setError(problem('WrongExpectedVersion', wrong))
  }
  const position = new shared.AllStreamPosition()
  position.setCommitPosition(`${written.position}`)
  position.setPreparePosition(`${written.position}`)
  const success = new streams.BatchAppendResp.Success()
  success.setCurrentRevision(`${written.revision}`)
  return reply.setSuccess(success.setPosition(position))
}

/** What a server says that did not take the append on; the first three are told by their words alone. */
const notHandled = (fault: AppendFault): BatchAppendResp | undefined => {
  const words = { busy: 'Server Is Busy', 'not ready': 'Server Is Not Ready', 'no leader': noLeader }[
    fault as string
  ]
  if (fault === 'timed out')
    return new streams.BatchAppendResp().setError(problem('Timeout', new shared.Timeout()))
  if (!words) return undefined
  const details = new anyPb.Any()
  details.pack(new emptyPb.Empty().serializeBinary(), 'google.protobuf.Empty')
  return new streams.BatchAppendResp().setError(new statusPb.Status().setMessage(words).setDetails(details))
}
const noLeader = 'No leader info available in response'

const problem = (name: string, message: Message) => {
  const details = new anyPb.Any()
  details.pack(message.serializeBinary(), `event_store.client.${name}`)
  return new statusPb.Status().setMessage(name).setDetails(details)
}

const uuid = (id: string) => new shared.UUID().setString(id)
const nameOf = (stream: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(stream))

/** The stream that options name. */
export const textOf = (options: {
  getStreamIdentifier(): { getStreamName_asU8(): Uint8Array } | undefined
}): string => Buffer.from(options.getStreamIdentifier()!.getStreamName_asU8()).toString()

const batchExpected = (options: BatchAppendReq.Options): Expected =>
  options.hasStreamPosition()
    ? Number(options.getStreamPosition())
    : options.hasNoStream()
      ? 'none'
      : options.hasStreamExists()
        ? 'exists'
        : 'any'

/** What an append, a deletion or a tombstone outside a batch expects. */
export const singleExpected = (options: {
  hasRevision(): boolean
  getRevision(): string
  hasNoStream(): boolean
  hasStreamExists(): boolean
}): Expected =>
  options.hasRevision()
    ? Number(options.getRevision())
    : options.hasNoStream()
      ? 'none'
      : options.hasStreamExists()
        ? 'exists'
        : 'any'

const proposed = (message: BatchAppendReq.ProposedMessage | AppendReq.ProposedMessage): ProposedRecord => ({
  id: message.getId()!.getString(),
  type: message.getMetadataMap().get('type') ?? '',
  isJson: message.getMetadataMap().get('content-type') === 'application/json',
  data: Uint8Array.from(message.getData_asU8()),
  metadata: Uint8Array.from(message.getCustomMetadata_asU8()),
})
