import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ada,
  adaAtHospital,
  aPlan,
  eddaAtSchool,
  emilAtSchool,
  following,
  hans,
  hansAtSchool,
  happenings,
  newUuid,
  nobody,
  ottoAtHospital,
  type Product,
  product,
} from './kit.ts'

let running: Product
beforeAll(async () => {
  running = await product()
})
afterAll(() => running[Symbol.asyncDispose]())

type Told = { auditFeed: { position: string; type: string; planId: string | null } }
const auditFeed = `subscription ($filter: AuditFilterInput, $after: Position!) {
  auditFeed(filter: $filter, after: $after) { position type planId } }`
const positions = (got: readonly Told[]) => got.map(each => each.auditFeed.position)

/** What the pages of the feed hold under the same filter, in the order of the log. */
const inPages = async (filter: object): Promise<string[]> => {
  const { data } = await running.ask(
    ottoAtHospital,
    `query ($filter: AuditFilterInput) { organisation { audit(filter: $filter, first: 100) { nodes { position } } } }`,
    { filter },
  )
  return data.organisation.audit.nodes
    .map(({ position }: { position: string }) => position)
    .sort((a: string, b: string) => Number(a) - Number(b))
}

describe('following the audit feed', () => {
  it('delivers what was missed and then what happens, of plans and of the organisation, as the filter says', async () => {
    const plan = await aPlan(running)
    const client = await running.socket(ottoAtHospital)
    const all = following<Told>(client, auditFeed, { after: '0' })
    const renamed = following<Told>(client, auditFeed, {
      filter: { eventTypes: ['PlanRenamed'], personId: ada, search: 'title' },
      after: '0',
    })
    const last = await happenings(running, plan.id, 3)
    await renamed.atLeast(3)
    await all.until(() => positions(all.got).includes(last))
    expect(all.got.slice(0, 5).map(each => each.auditFeed.type)).toEqual([
      'OrganisationFounded',
      'MemberJoined',
      'MemberJoined',
      'MemberJoined',
      'PlanStarted',
    ])
    expect(positions(all.got)).toEqual(await inPages({}))
    expect(positions(renamed.got)).toEqual(await inPages({ eventTypes: ['PlanRenamed'] }))
    await client.dispose()
  })

  it('cut anywhere and resumed after the last position delivers every entry once, in order', async () => {
    const plan = await aPlan(running)
    const total = 30
    const writing = happenings(running, plan.id, total)
    const filter = { planId: plan.id }
    const seen: string[] = []
    for (let after = '0'; seen.length <= total; ) {
      const client = await running.socket(ottoAtHospital)
      const watched = following<Told>(client, auditFeed, { filter, after })
      await watched.atLeast(Math.min(1 + (seen.length % 4), total + 1 - seen.length))
      client.terminate()
      seen.push(...positions(watched.got))
      after = seen.at(-1)!
      await client.dispose()
    }
    await writing
    expect(seen).toEqual(await inPages(filter))
  })

  it('ends for whom the role is taken away, and is refused from then on', async () => {
    const plan = await aPlan(running, emilAtSchool, 'At school')
    const client = await running.socket(hansAtSchool)
    const watched = following<Told>(client, auditFeed, { filter: { planId: plan.id }, after: '0' })
    await watched.atLeast(1)
    const { data } = await running.ask(
      eddaAtSchool,
      'mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { __typename } }',
      { input: { memberId: hans, role: 'AUDITOR', commandId: newUuid() } },
    )
    expect(data.revokeRole.__typename).toBe('RevokeRoleDone')
    await happenings(running, plan.id, 1, emilAtSchool)
    await watched.until(() => false)
    expect(watched.got).toHaveLength(1)
    expect(watched.ended()).toMatchObject([{ extensions: { code: 'NOT_ALLOWED' } }])

    // the socket was opened by an auditor; a new one is not
    const onSameSocket = following<Told>(client, auditFeed, { after: '0' })
    await onSameSocket.until(() => false)
    expect(onSameSocket.ended()).toMatchObject([{ extensions: { code: 'NOT_ALLOWED' } }])
    const again = following<Told>(await running.socket(hansAtSchool), auditFeed, { after: '0' })
    await again.until(() => false)
    expect([...onSameSocket.got, ...again.got]).toEqual([])
    expect(again.ended()).toMatchObject([
      { extensions: { code: 'NOT_ALLOWED', rule: 'only-auditor-reads-audit' } },
    ])
    await client.dispose()
  })

  it('is for auditors alone, and tells nobody of another organisation', async () => {
    for (const [person, code] of [
      [adaAtHospital, 'NOT_ALLOWED'],
      [emilAtSchool, 'NOT_ALLOWED'],
      [nobody, 'NO_MEMBER'],
    ] as const) {
      const refused = following<Told>(await running.socket(person), auditFeed, { after: '0' })
      await refused.until(() => false)
      expect(refused.got).toEqual([])
      expect(refused.ended()).toMatchObject([{ extensions: { code } }])
    }
    const elsewhere = await aPlan(running, emilAtSchool, 'Not for the hospital')
    const here = await aPlan(running)
    const own = following<Told>(await running.socket(ottoAtHospital), auditFeed, { after: '0' })
    await own.until(() => own.got.some(each => each.auditFeed.planId === here.id))
    expect(own.got.map(each => each.auditFeed.planId)).not.toContain(elsewhere.id)
    own.stop()
  })
})
