import ical from 'node-ical'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  adaAtHospital,
  aPlan,
  grace,
  graceAtHospital,
  newUuid,
  nobody,
  type Product,
  product,
} from './kit.ts'

let running: Product
let plan: Awaited<ReturnType<typeof aPlan>>
beforeAll(async () => {
  running = await product()
  plan = await aPlan(running)
  await does(adaAtHospital, 'setGoal', {
    planId: plan.id,
    statement: 'Pass the exam',
    kind: 'PROFESSIONAL',
    due: '2027-05-01',
  })
  await running.settled()
})
afterAll(() => running[Symbol.asyncDispose]())

type Person = Parameters<Product['token']>[0]
const does = async (person: Person, mutation: string, input: object) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`
  const { data, errors } = await running.ask(
    person,
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename } }`,
    { input: { ...input, commandId: newUuid() } },
  )
  expect({ errors, got: data?.[mutation].__typename }).toEqual({ got: `${type}Done` })
}
const make = async (person: Person, plans: 'OWN' | 'COACHED'): Promise<string> => {
  const { data } = await running.ask(
    person,
    'mutation ($plans: CalendarPlans!) { makeCalendarAddress(plans: $plans) }',
    { plans },
  )
  return data.makeCalendarAddress
}
const look = (path: string) => fetch(`${running.api.url}${path}`)
const summaries = async (path: string) =>
  Object.values(ical.sync.parseICS(await (await look(path)).text())).flatMap(each =>
    each?.type === 'VEVENT' ? [each.summary] : [],
  )

describe('a calendar at a secret address', () => {
  it('shows what is due in the plans of its owner, without any token', async () => {
    const path = await make(adaAtHospital, 'OWN')
    expect(path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/)
    const response = await look(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await summaries(path)).toEqual(['Pass the exam'])
  })

  it('shows a coach what they coach, from the assignment to the release', async () => {
    const path = await make(graceAtHospital, 'COACHED')
    expect(await summaries(path)).toEqual([])
    await does(adaAtHospital, 'assignCoach', { planId: plan.id, coachId: grace })
    await running.settled()
    expect(await summaries(path)).toEqual(['Pass the exam'])
    await does(adaAtHospital, 'releaseCoach', { planId: plan.id })
    // at once, however far the directory is
    expect(await summaries(path)).toEqual([])
  })

  it('ends with the next address, and when it is taken back', async () => {
    const first = await make(adaAtHospital, 'OWN')
    const second = await make(adaAtHospital, 'OWN')
    const other = await make(adaAtHospital, 'COACHED')
    expect((await look(first)).status).toBe(404)
    expect((await look(second)).status).toBe(200)
    const revoke = 'mutation { revokeCalendarAddress(plans: OWN) }'
    expect((await running.ask(adaAtHospital, revoke)).data).toEqual({ revokeCalendarAddress: true })
    expect((await look(second)).status).toBe(404)
    expect((await look(other)).status).toBe(200)
    expect((await running.ask(adaAtHospital, revoke)).data).toEqual({ revokeCalendarAddress: false })
  })

  it('is one of the owner only: whoever has not been chosen yet can make none', async () => {
    const { errors } = await running.ask(nobody, 'mutation { makeCalendarAddress(plans: OWN) }')
    expect(errors?.[0]?.extensions.code).toBe('NO_MEMBER')
  })

  it('answers alike for what is wrong in any way, and opens nothing else', async () => {
    const path = await make(adaAtHospital, 'OWN')
    const secret = path.slice('/calendar/'.length, -'.ics'.length)
    const answers = await Promise.all(
      [
        `/calendar/${'x'.repeat(43)}.ics`,
        '/calendar/x.ics',
        `/calendar/${secret}`,
        `/calendar/${secret}.json`,
        '/calendar/',
      ].map(async wrong => {
        const response = await look(wrong)
        return [response.status, await response.text()]
      }),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]?.[0]).toBe(404)
    const used = { authorization: `Bearer ${secret}` }
    expect(
      (await fetch(`${running.api.url}/exports/plans/${plan.planId}.csv`, { headers: used })).status,
    ).toBe(401)
    expect((await running.post({ query: '{ __typename }' }, used)).status).toBe(401)
  })

  it('keeps its secret: it is in no log line and not in the database', async () => {
    const path = await make(adaAtHospital, 'OWN')
    await (await look(path)).text()
    const secret = path.slice('/calendar/'.length, -'.ics'.length)
    const sql = postgres(running.databaseUrl, { max: 1 })
    const kept = await sql`select a::text as row from access.calendar_address as a`
    await sql.end()
    expect(kept.length).toBeGreaterThan(0)
    expect(JSON.stringify(kept)).not.toContain(secret)
    expect(running.logged.join('\n')).not.toContain(secret)
  })

  it('is recorded when it is made', async () => {
    await make(adaAtHospital, 'OWN')
    const sql = postgres(running.databaseUrl, { max: 1 })
    const exports = await sql`
      select convert_from(bytes, 'UTF8') as text from log.event where type = 'ExportMade' order by position desc limit 1`
    await sql.end()
    expect(JSON.parse(exports[0]?.text)).toMatchObject({
      actor: { role: 'owner' },
      data: { format: 'ics', entries: 4 },
    })
  })
})
