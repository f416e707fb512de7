import { type OrganisationEvent, organisationStream, planStream, type Uuid } from '@plan-ledger/domain'
import type { RecordedEvent } from '@plan-ledger/event-log'
import { type Context, type Sharing, settledSchema, sharingOf, withinCosts } from '@plan-ledger/graphql'
import type { Principal } from '@plan-ledger/identity'
import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLError,
  subscribe,
} from 'graphql'
import type { Announcer } from '../announcer.ts'
import { type Counts, counts } from './counts.ts'
import { Followed, type Topic } from './followed.ts'
import { type Group, group } from './group.ts'
import { groupKey } from './group-key.ts'
import { listening } from './listening.ts'
import { member } from './member.ts'
import type { NewsOf } from './news.ts'
import type { Outlet } from './outlet.ts'
import type { Question } from './question.ts'
import { actingAs, type Standing } from './standing.ts'
import type { Told } from './told.ts'

/** To whom and how the messages of a subscription go. */
export interface Delivery {
  readonly principal: Principal
  readonly outlet: Outlet
  /** The id that the client gave the subscription. */
  readonly id: string
}

export interface FanOut {
  /** As graphql's own; messages of what is shared go to the outlet instead of through the iterator. */
  subscribe(
    args: ExecutionArgs,
    delivery: Delivery,
  ): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>
  groups(): number
  members(): number
  readonly counts: Counts
}

interface Settings {
  readonly announcer: Pick<Announcer, 'watch' | 'listen' | 'missed' | 'position'>
  readonly head: () => Promise<bigint>
  readonly standing: Standing
  /** A reader of news, beginning now. */
  readonly news: () => NewsOf
  /** The context of an answer for all members of an organisation. */
  readonly forMany: (organisation: Uuid, asked: Question[]) => Context
  /** The context of an answer for one person. */
  readonly forOne: (principal: Principal) => Context
  readonly mayReadAs: Parameters<typeof member>[0]['mayReadAs']
  readonly mask: (error: GraphQLError) => GraphQLError
}

/** Events of an organisation that take something away from its members. */
const takesAway: ReadonlySet<string> = new Set<OrganisationEvent['type']>(['RoleRevoked', 'SubjectErased'])

const streamOf = (topic: Topic) =>
  'plan' in topic ? { stream: planStream(topic.plan) } : { organisation: topic.organisation }

/** Subscriptions that ask the same, with the same permissions, are one group: executed once, serialised once. */
export function fanOut(settings: Settings): FanOut {
  const { announcer, standing, mayReadAs } = settings
  const counted = counts()
  const groups = new Map<string, Group>()
  const latest = settings.news()

  const join = (args: ExecutionArgs, { topic, after }: Followed, sharing: Sharing, delivery: Delivery) => {
    const { principal, outlet } = delivery
    const organisation = principal.organisation as Uuid
    const source = streamOf(topic)
    const roles = () => standing.now(organisation)
    const contextOf =
      sharing.among === 'organisation'
        ? async (asked: Question[]) => settings.forMany(organisation, asked)
        : personal(principal, roles, settings.forOne)
    // that a member acts was asked when it began, and what it costs once for all events
    const settled = withinCosts(args.document, args.variableValues ?? {}) && settledSchema()
    const schema = settled || args.schema
    const made = { ...settings, args: { ...args, schema }, counted, topic, contextOf }
    const making = (newsOf: NewsOf) => messages({ ...made, newsOf })

    const key = groupKey(args, sharing, principal)
    /** Asked of whoever follows, as the plan is now. */
    const asked = async () => {
      const questions: Question[] = []
      if ('plan' in topic) await settings.forMany(organisation, questions).loadPlan(topic.plan)
      return questions
    }
    const open = () => {
      const hush = announcer.listen({ stream: organisationStream(organisation) }, ({ type }) => {
        if ('plan' in topic && takesAway.has(type)) void opened.askAgain(asked)
      })
      const opened = group({
        source: announcer.watch(source, announcer.position()),
        make: making(latest),
        roles,
        counts: counted,
        over: () => {
          hush()
          if (groups.get(key) === opened) groups.delete(key)
        },
      })
      groups.set(key, opened)
      return opened
    }

    return listening(
      signal =>
        new Promise((_, reject) => {
          const joined = groups.get(key) ?? open()
          const me = member({
            principal,
            after,
            endsRefused: 'plan' in topic,
            outlet,
            framed: framedFor(delivery.id),
            mayReadAs,
            alone: {
              missed: from => announcer.missed(source, from),
              making: () => making(settings.news()),
              roles,
              rolesAnew: () => standing.anew(organisation),
              head: settings.head,
            },
            counts: counted,
            signal,
          })
          joined.join(me, reject)
          signal.addEventListener('abort', () => joined.leave(me), { once: true })
          me.catchUp().catch(reject)
        }),
    )
  }

  return {
    async subscribe(args, delivery) {
      const sharing = sharingOf(args.schema, args.document, args.operationName)
      if (!sharing) return subscribe(args)
      const source = await createSourceEventStream(args)
      return source instanceof Followed ? join(args, source, sharing, delivery) : (source as ExecutionResult)
    },
    groups: () => groups.size,
    members: () => Array.from(groups.values()).reduce((sum, each) => sum + each.members(), 0),
    counts: counted,
  }
}

/** The context of one person, with the roles that they have now. */
const personal = (
  principal: Principal,
  roles: () => ReturnType<Standing['now']>,
  forOne: Settings['forOne'],
) => {
  const acting = actingAs(principal)
  let known: { readonly as: Principal; readonly context: Context } | undefined
  return async () => {
    // who is no member is told nothing of it
    const as = acting(await roles()) ?? { ...principal, roles: [] }
    if (known?.as !== as) known = { as, context: forOne(as) }
    return known.context
  }
}

interface Making extends Pick<Settings, 'mask'> {
  readonly args: ExecutionArgs
  readonly counted: Counts
  readonly topic: Topic
  readonly newsOf: NewsOf
  readonly contextOf: (asked: Question[]) => Promise<Context>
}

const messages =
  ({ args, mask, counted, topic, newsOf, contextOf }: Making) =>
  async (event: RecordedEvent): Promise<Told | undefined> => {
    const news = await newsOf(topic, event)
    if (!news) return undefined
    const asked = [...news.asked]
    counted.executions += 1
    const { data, errors } = await execute({
      ...args,
      rootValue: news.value,
      contextValue: await contextOf(asked),
    })
    const payload = Buffer.from(JSON.stringify({ data, ...(errors && { errors: errors.map(mask) }) }))
    return { position: event.position, recordedAt: Date.parse(news.value.event.recordedAt), payload, asked }
  }

/** Puts the id of a subscription, which is escaped once, before each of its payloads. */
const framedFor = (id: string) => {
  const before = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`)
  return (payload: Buffer) => {
    const message = Buffer.allocUnsafe(before.length + payload.length + 1)
    before.copy(message)
    payload.copy(message, before.length)
    message[message.length - 1] = 0x7d
    return message
  }
}
