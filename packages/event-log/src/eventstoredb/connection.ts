import { EventStoreDBClient } from '@eventstore/db-client'
import type { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js'
import grpc from '@eventstore/db-client/generated/streams_grpc_pb.js'
import { within } from '../within.ts'

export type AppendCall = ReturnType<StreamsClient['batchAppend']>

/** What the client keeps for commands of its own; ours, the append, needs the same. */
interface Inside {
  readonly GRPCStreamCreator: <T>(
    client: typeof StreamsClient,
    name: string,
    create: (client: StreamsClient) => T,
  ) => () => Promise<T>
  readonly callArguments: (
    options: { readonly requiresLeader: boolean },
    callOptions: { readonly deadline: number },
  ) => Parameters<StreamsClient['batchAppend']>
  readonly capabilities: Promise<{ supports(method: { readonly path: string }): boolean }>
  readonly getChannel: () => Promise<{ close(): void }>
}

export interface Connection {
  /** To be asked for anew for each call: it may have been replaced. */
  client(): EventStoreDBClient
  /** A call over which any number of appends go. It has no listeners yet. */
  appendCall(): Promise<AppendCall>
  /** Whether many appends can go over one call: servers can since 21.10. */
  takesBatches(): Promise<boolean>
  /** Gives the client up, with all its calls, unless that was done already. */
  replace(broken: EventStoreDBClient): void
  close(): Promise<void>
}

/**
 * The client of the package, which reconnects on some errors, and can be replaced where it falls silent instead.
 * @param url as `connectionString` made it
 */
export const connection = (url: string): Connection => {
  const open = () => EventStoreDBClient.connectionString(url)
  let present = open()
  const inside = (client: EventStoreDBClient) => client as unknown as Inside

  const shut = (client: EventStoreDBClient) =>
    within(1_000, client.dispose())
      .catch(() => undefined)
      .then(() => within(1_000, inside(client).getChannel()))
      .then(channel => channel.close())
      .catch(() => undefined)

  return {
    client: () => present,
    appendCall() {
      const { GRPCStreamCreator, callArguments } = inside(present)
      return GRPCStreamCreator(grpc.StreamsClient, 'append', client =>
        client.batchAppend(
          ...callArguments({ requiresLeader: true }, { deadline: Number.POSITIVE_INFINITY }),
        ),
      )()
    },
    async takesBatches() {
      return (await inside(present).capabilities).supports(grpc.StreamsService.batchAppend)
    },
    replace(broken) {
      if (broken !== present) return
      present = open()
      void shut(broken)
    },
    close: () => shut(present),
  }
}
