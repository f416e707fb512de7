import {
  type OrganisationEvent,
  type OrganisationState,
  organisationStream,
  type Uuid,
} from '@plan-ledger/domain'
import type { ChangeStream } from '@plan-ledger/event-log'
import type { Context } from '@plan-ledger/graphql'
import type { Principal } from '@plan-ledger/identity'
import type { Announcer } from './announcer.ts'

type Organisations = Pick<ChangeStream<OrganisationEvent, OrganisationState>, 'load' | 'held'>

/**
 * What members of an organisation are called, as it was last seen here: whoever asks was found to be a member of it a
 * moment ago, or is told of what was announced since.
 */
export const nameNowIn =
  (organisations: Organisations, organisation: Uuid) =>
  async (member: Uuid): Promise<string | undefined> => {
    const stream = organisationStream(organisation)
    const { state } = organisations.held(stream) ?? (await organisations.load(stream))
    return state && Object.hasOwn(state.members, member) ? state.members[member]?.name : undefined
  }

/** What one principal is told of names. */
export const renamingsFor =
  (organisations: Organisations, announcer: Pick<Announcer, 'watch'>) =>
  (principal: Principal, signal: AbortSignal): Pick<Context, 'nameNow' | 'watchRenamings'> => {
    const organisation = principal.organisation
    return {
      nameNow: organisation === undefined ? async () => undefined : nameNowIn(organisations, organisation),
      async *watchRenamings() {
        const stream = organisationStream(organisation as Uuid)
        const { events, state, position } = await organisations.load(stream)
        const last = events.findLast(event => event.type === 'MemberRenamed')
        const called = ({ members }: NonNullable<OrganisationState>, id: Uuid) => {
          const member = members[id]
          return member && { member }
        }
        yield { position: last?.position ?? 0n, ...(last && state && called(state, last.data.member)) }
        const watcher = announcer.watch({ stream }, position)
        signal.addEventListener('abort', () => void watcher.return(), { once: true })
        for await (const { type, position: at } of watcher) {
          if (type !== 'MemberRenamed') continue
          const { events, state } = await organisations.load(stream)
          const renamed = events.find(event => event.position === at)
          if (renamed?.type === 'MemberRenamed')
            yield { position: at, ...(state && called(state, renamed.data.member)) }
        }
      },
    }
  }

export type RenamingsFor = ReturnType<typeof renamingsFor>
