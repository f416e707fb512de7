import { promisify } from 'node:util'
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import gossip from '@eventstore/db-client/generated/gossip_pb.js'
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import features from '@eventstore/db-client/generated/serverfeatures_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js'
import type {
  DeleteReq,
  DeleteResp,
  TombstoneReq,
  TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import {
  type Metadata,
  Server,
  ServerCredentials,
  type ServiceError,
  type sendUnaryData,
} from '@grpc/grpc-js'
import { appendCalls, singleExpected, textOf } from './append-calls.ts'
import { type PlannedFaults, plannedFaults } from './faults.ts'
import { readCalls } from './read-calls.ts'
import { type Records, records } from './records.ts'
import { refusals } from './refusals.ts'

export interface EventStoreServer {
  /** `esdb://127.0.0.1:port`, with `?tls=false` where there is no certificate. */
  readonly url: string
  readonly host: string
  readonly port: number
  readonly records: Records
  readonly faults: PlannedFaults
  /** From now on another node leads: calls that require the leader are told where it is. */
  follow(leader: Pick<EventStoreServer, 'host' | 'port'>): void
  lead(): void
  /** Breaks all connections; the server stays and can be reached again. */
  cut(): void
  close(): Promise<void>
}

/**
 * A server in this process that speaks EventStoreDB's protocol over real gRPC, on the service definitions the client
 * ships: enough of streams, server features and gossip for clients to work as with a node of a cluster.
 * @param store shared by the nodes of a cluster
 * @param clockAhead milliseconds by which its clock runs ahead of ours
 * @param appendLimit bytes of one append; a server's own default is 1 MiB
 * @param certificate PEM; without one there is no TLS
 * @param password of the only user, `admin`; without one nobody is asked
 */
export const eventStoreServer = async ({
  store = records(),
  port: wanted = 0,
  clockAhead = 0,
  appendLimit = 1_048_576,
  certificate,
  password,
}: {
  readonly store?: Records
  readonly port?: number
  readonly clockAhead?: number
  readonly appendLimit?: number
  readonly certificate?: { readonly key: string; readonly cert: string }
  readonly password?: string
} = {}): Promise<EventStoreServer> => {
  const host = '127.0.0.1'
  const faults = plannedFaults()
  const clock = () => Date.now() + clockAhead
  const appends = appendCalls({ records: store, faults, clock, appendLimit })
  const reads = readCalls({ records: store, faults })
  let leader: { readonly host: string; readonly port: number } | undefined
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 })

  const known = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`

  /** Refuses strangers, and what only the leader may do; `undefined` when this node may go on. */
  const refusalOf = (metadata: Metadata): ServiceError | undefined => {
    if (password !== undefined && !metadata.get('authorization').includes(known))
      return refusals.unauthenticated()
    return leader && metadata.get('requires-leader').includes('true')
      ? refusals.notLeader(leader.host, leader.port)
      : undefined
  }

  server.addService(streamsGrpc.StreamsService, {
    read(call: Parameters<typeof reads.read>[0]) {
      const refused = refusalOf(call.metadata)
      if (refused) call.emit('error', refused)
      else reads.read(call)
    },
    batchAppend(call: Parameters<typeof appends.batchAppend>[0]) {
      const refused = refusalOf(call.metadata)
      if (refused) call.emit('error', refused)
      else appends.batchAppend(call)
    },
    append(...[call, callback]: Parameters<typeof appends.append>) {
      const refused = refusalOf(call.metadata)
      if (refused) callback(refused)
      else appends.append(call, callback)
    },
    delete({ request }: { request: DeleteReq }, callback: sendUnaryData<DeleteResp>) {
      const options = request.getOptions()!
      const written = store.remove(textOf(options), singleExpected(options))
      if (written.kind === 'deleted') return callback(refusals.streamDeleted(textOf(options)))
      if (written.kind !== 'written')
        return callback(refusals.wrongVersion(textOf(options), written.revision))
      const position = new streams.DeleteResp.Position()
      position.setCommitPosition(`${written.position}`)
      position.setPreparePosition(`${written.position}`)
      callback(null, new streams.DeleteResp().setPosition(position))
    },
    tombstone({ request }: { request: TombstoneReq }, callback: sendUnaryData<TombstoneResp>) {
      const options = request.getOptions()!
      const written = store.tombstone(textOf(options), singleExpected(options))
      if (written.kind === 'deleted') return callback(refusals.streamDeleted(textOf(options)))
      if (written.kind !== 'written')
        return callback(refusals.wrongVersion(textOf(options), written.revision))
      const position = new streams.TombstoneResp.Position()
      position.setCommitPosition(`${written.position}`)
      position.setPreparePosition(`${written.position}`)
      callback(null, new streams.TombstoneResp().setPosition(position))
    },
  })

  server.addService(featuresGrpc.ServerFeaturesService, {
    getSupportedMethods(_: unknown, callback: sendUnaryData<InstanceType<typeof features.SupportedMethods>>) {
      const methods = ['read', 'append', 'delete', 'tombstone', 'batchappend'].map(name => {
        const method = new features.SupportedMethod()
        method.setServiceName('event_store.client.streams.streams')
        method.setMethodName(name)
        return method
      })
      const supported = new features.SupportedMethods().setMethodsList(methods)
      callback(null, supported.setEventStoreServerVersion('23.10.0'))
    },
  })

  server.addService(gossipGrpc.GossipService, {
    read(_: unknown, callback: sendUnaryData<InstanceType<typeof gossip.ClusterInfo>>) {
      const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState
      const member = (node: { readonly host: string; readonly port: number }, state: number) =>
        new gossip.MemberInfo()
          .setInstanceId(new shared.UUID().setString(crypto.randomUUID()))
          .setTimeStamp(`${clock()}`)
          .setState(state)
          .setIsAlive(true)
          .setHttpEndPoint(new gossip.EndPoint().setAddress(node.host).setPort(node.port))
      const here = member({ host, port }, leader ? FOLLOWER : LEADER)
      callback(
        null,
        new gossip.ClusterInfo().setMembersList(leader ? [member(leader, LEADER), here] : [here]),
      )
    },
  })

  const bind = promisify(server.bindAsync.bind(server))
  const port = await bind(
    `${host}:${wanted}`,
    certificate
      ? ServerCredentials.createSsl(null, [
          { private_key: Buffer.from(certificate.key), cert_chain: Buffer.from(certificate.cert) },
        ])
      : ServerCredentials.createInsecure(),
  )

  return {
    url: `esdb://${host}:${port}${certificate ? '' : '?tls=false'}`,
    host,
    port,
    records: store,
    faults,
    follow(other) {
      leader = other
    },
    lead() {
      leader = undefined
    },
    cut: () => server.drain(`${host}:${port}`, 0),
    async close() {
      server.forceShutdown()
    },
  }
}
