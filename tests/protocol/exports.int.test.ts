import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiProcess } from './api-process.ts'
import {
  ada,
  adaAtHospital,
  aPlan,
  eddaAtSchool,
  emilAtSchool,
  happenings,
  hospital,
  newUuid,
  nobody,
  origin,
  ottoAtHospital,
  type Product,
  product,
  school,
} from './kit.ts'

let running: Product
let sql: Sql
let plan: Awaited<ReturnType<typeof aPlan>>
/** Of the API that is asked. */
let url: string
beforeAll(async () => {
  running = await product()
  url = running.api.url
  sql = postgres(running.databaseUrl, { max: 2, onnotice: () => undefined })
  plan = await aPlan(running)
  const { data } = await running.ask(
    adaAtHospital,
    'mutation ($input: SetGoalInput!) { setGoal(input: $input) { __typename } }',
    {
      input: {
        planId: plan.id,
        statement: '=HYPERLINK("http://x")',
        kind: 'PROFESSIONAL',
        due: '2027-05-01',
        commandId: newUuid(),
      },
    },
  )
  expect(data.setGoal.__typename).toBe('SetGoalDone')
  await auditTakenIn(await happenings(running, plan.id, 2))
})
afterAll(async () => {
  await sql.end()
  await running[Symbol.asyncDispose]()
})

type Person = Parameters<Product['token']>[0]
const get = (path: string, person?: Person, headers: Record<string, string> = {}) =>
  fetch(`${url}${path}`, {
    headers: { ...(person && { authorization: `Bearer ${running.token(person)}` }), ...headers },
  })
const lines = (text: string) => text.trimEnd().split('\n')
const auditTakenIn = async (position: string) => {
  for (;;) {
    const [row] = await sql`select position::text from read.checkpoint where model = 'audit-feed'`
    if (BigInt(row?.position ?? 0) >= BigInt(position)) return
    await pause(20)
  }
}
const metric = async (name: string) => {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(new RegExp(`^plan_ledger_${name} (\\d+)$`, 'm').exec(text)?.[1])
}

describe('the audit feed as a file', () => {
  it('is a table for spreadsheets, oldest entry first', async () => {
    const response = await get('/exports/audit.csv?zone=Europe/Berlin', ottoAtHospital)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    const position = response.headers.get('plan-ledger-position')
    expect(response.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="audit-${hospital}_pos${position}_\\d{4}-\\d\\d-\\d\\d\\.csv"$`),
    )
    expect(response.headers.get('plan-ledger-entries')).toBe('8')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = parse(bytes, { columns: true, bom: true, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[]
    expect(rows.map(row => row.type)).toEqual([
      'OrganisationFounded',
      'MemberJoined',
      'MemberJoined',
      'MemberJoined',
      'PlanStarted',
      'GoalSet',
      'PlanRenamed',
      'PlanRenamed',
    ])
    expect(rows[5]).toMatchObject({
      plan_id: plan.planId,
      element_name: '\'=HYPERLINK("http://x")',
      actor_id: ada,
      actor_name: 'Ada Byron',
      time_zone: 'Europe/Berlin',
      late: 'false',
    })
    expect(rows[5]?.recorded_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect(Date.parse(rows[5]!.recorded_local!)).toBe(Date.parse(rows[5]!.recorded_at!))
    expect(rows[5]?.recorded_local).toMatch(/\+0[12]:00$/)
  })

  it('is lines of the events themselves, under the filter of the screen', async () => {
    const query = `personId=${ada}&eventTypes=GoalSet&eventTypes=PlanStarted&planId=${plan.planId}`
    const text = await (await get(`/exports/audit.jsonl?${query}`, ottoAtHospital)).text()
    expect(lines(text).map(line => JSON.parse(line))).toMatchObject([
      { type: 'PlanStarted', version: 1, data: { title: 'Becoming a nurse', owner: ada } },
      { type: 'GoalSet', version: 2, position: expect.stringMatching(/^\d+$/), actor: { name: 'Ada Byron' } },
    ])
  })

  it('is a batch of CloudEvents', async () => {
    const response = await get('/exports/audit.cloudevents?eventTypes=GoalSet', ottoAtHospital)
    expect(response.headers.get('content-type')).toBe('application/cloudevents-batch+json')
    expect(await response.json()).toMatchObject([
      {
        specversion: '1.0',
        type: 'plan-ledger.GoalSet.v1',
        source: `/organisations/${hospital}/plan-${plan.planId}`,
        sequence: '0000000002',
        data: { data: { due: '2027-05-01' } },
      },
    ])
  })

  it('is an event itself, told before the first byte', async () => {
    const before = await get('/exports/audit.csv', ottoAtHospital)
    const count = lines(await before.text()).length - 1
    const upTo = before.headers.get('plan-ledger-position')
    const recorded = async () => {
      const text = await (await get('/exports/audit.jsonl?eventTypes=ExportMade', ottoAtHospital)).text()
      const events = text === '' ? [] : lines(text).map(line => JSON.parse(line))
      return events.find(({ data }) => data.format === 'csv' && data.filter === `upTo=${upTo}`)
    }
    while (!(await recorded())) await pause(20)
    expect(await recorded()).toMatchObject({
      actor: { name: 'Otto Mayer', role: 'auditor' },
      data: { entries: count },
    })
  })

  it('is the whole organisation as object-centric log', async () => {
    const response = await get('/exports/organisation.ocel', ottoAtHospital)
    const log = (await response.json()) as { events: object[]; objects: { type: string }[] }
    expect(log.events.length).toBe(Number(response.headers.get('plan-ledger-entries')))
    expect(log.objects.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['organisation', 'plan', 'goal', 'person', 'export']),
    )
  })

  it('is recorded in the role that allows it, of several that somebody has', async () => {
    const { data } = await running.ask(
      eddaAtSchool,
      'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { __typename } }',
      { input: { memberId: emilAtSchool.member, role: 'AUDITOR', commandId: newUuid() } },
    )
    expect(data.grantRole.__typename).toBe('GrantRoleDone')
    expect((await get('/exports/audit.csv', emilAtSchool)).status).toBe(200)
    const [made] = await sql`
      select convert_from(bytes, 'UTF8') as text from log.event where type = 'ExportMade'
      order by position desc limit 1`
    expect(JSON.parse(made?.text)).toMatchObject({ actor: { id: emilAtSchool.member, role: 'auditor' } })
  })
})

describe('a plan as a file', () => {
  it.each([
    ['json', 'application/json', 'json'],
    ['jsonl', 'application/jsonl; charset=utf-8', 'jsonl'],
    ['csv', 'text/csv; charset=utf-8; header=present', 'csv'],
    ['cloudevents', 'application/cloudevents-batch+json', 'cloudevents.json'],
    ['ocel', 'application/json', 'ocel.json'],
    ['ics', 'text/calendar; charset=utf-8', 'ics'],
  ])('leaves as %s for whoever may read it', async (format, mediaType, extension) => {
    const response = await get(`/exports/plans/${plan.planId}.${format}`, ottoAtHospital)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(mediaType)
    expect(response.headers.get('content-disposition')).toMatch(
      new RegExp(`filename="plan-${plan.planId}_rev4_\\d{4}-\\d\\d-\\d\\d\\.${extension}"$`),
    )
    expect(await response.text()).toContain(format === 'ics' ? 'DTSTART;VALUE=DATE:20270501' : 'GoalSet')
  })
})

describe('an export is refused', () => {
  const problem = async (response: Response) => {
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const { status, ...told } = (await response.json()) as Record<string, unknown>
    expect(status).toBe(response.status)
    return { status, ...told }
  }
  const addresses = () => [
    '/exports/audit.csv',
    '/exports/organisation.ocel',
    `/exports/plans/${plan.planId}.csv`,
  ]

  it('without a valid token', async () => {
    for (const path of addresses()) {
      expect(await problem(await get(path))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
      expect(await problem(await get(path, undefined, { authorization: 'Bearer forged' }))).toMatchObject({
        status: 401,
      })
    }
  })

  it('before a member was chosen', async () => {
    for (const path of addresses())
      expect(await problem(await get(path, nobody))).toMatchObject({ status: 403, code: 'NO_MEMBER' })
  })

  it('to whom the rule does not let in, by its name', async () => {
    for (const path of ['/exports/audit.csv', '/exports/organisation.ocel'])
      expect(await problem(await get(path, adaAtHospital))).toMatchObject({
        status: 403,
        code: 'NOT_ALLOWED',
        rule: 'only-auditor-reads-audit',
      })
  })

  it('alike for what lies elsewhere and what is not there at all', async () => {
    const answers = await Promise.all([
      get(`/exports/audit.csv?organisation=${school}`, ottoAtHospital),
      get(`/exports/audit.csv?organisation=${newUuid()}`, ottoAtHospital),
      get(`/exports/plans/${plan.planId}.csv`, emilAtSchool),
      get(`/exports/plans/${newUuid()}.csv`, emilAtSchool),
      get('/exports/plans/nothing.csv', ottoAtHospital),
      get(`/exports/plans/${plan.planId}.docx`, ottoAtHospital),
      get('/exports/audit.xlsx', ottoAtHospital),
    ])
    const told = await Promise.all(answers.map(problem))
    for (const one of told) expect(one).toEqual(told[0])
    expect(told[0]).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  })

  it.each([
    ['from=yesterday', 'from'],
    ['eventTypes=GoalEaten', 'eventTypes'],
    ['colour=red', 'colour'],
    ['zone=Mars/Olympus', 'zone'],
    ['organisation=hospital', 'organisation'],
  ])('for a filter that can not be read, naming it: %s', async (query, field) => {
    expect(await problem(await get(`/exports/audit.csv?${query}`, ottoAtHospital))).toMatchObject({
      status: 400,
      code: 'BAD_PARAMETER',
      field,
    })
  })

  it('with the limit that was passed', async () => {
    const answer = await get(`/exports/audit.csv?search=${'x'.repeat(201)}`, ottoAtHospital)
    expect(await problem(answer)).toMatchObject({ status: 400, field: 'search', limit: 200 })
  })

  it('by another method, and to a page of elsewhere', async () => {
    const put = await fetch(`${url}/exports/audit.csv`, { method: 'PUT' })
    expect(await problem(put)).toMatchObject({ status: 405, code: 'METHOD' })
    expect(put.headers.get('allow')).toBe('GET, POST')
    const foreign = await get('/exports/audit.csv', ottoAtHospital, { origin: 'http://evil.example' })
    expect(await problem(foreign)).toMatchObject({ status: 403, code: 'ORIGIN' })
    const own = await get('/exports/audit.csv', ottoAtHospital, { origin })
    expect(own.headers.get('access-control-expose-headers')).toContain('content-disposition')
    await own.text()
  })
})

describe('a large audit feed, from a process that could never hold it', { timeout: 180_000 }, () => {
  const many = 100_000
  /** MB. Held as rows the feed does not fit: the process would end. */
  const memory = 96
  let small: ReturnType<typeof apiProcess>
  beforeAll(async () => {
    small = apiProcess(running, { NODE_OPTIONS: `--max-old-space-size=${memory}` })
    url = await small.ready
    await sql`
      insert into read.audit_entry
      select copy.* from read.audit_entry as entry, generate_series(1, ${many}) as n,
        jsonb_populate_record(entry, jsonb_build_object(
          'position', entry.position + 1000 + n, 'event', gen_random_uuid(), 'unit', 'Far away',
          'element_name', repeat('x', 300), 'recorded_at', entry.recorded_at + n * interval '1 millisecond')) as copy
      where entry.type = 'GoalSet'`
    await sql`update read.checkpoint set position = position + 1000 + ${many}::int where model = 'audit-feed'`
    await sql`analyze read.audit_entry`
  })
  afterAll(async () => {
    small.child.kill()
    await small.exited
  })

  /** Takes the head of the answer and then, until told otherwise, not a single byte more. */
  const slowly = async (path: string) => {
    const asked: ClientRequest = request(`${url}${path}`, {
      headers: { authorization: `Bearer ${running.token(ottoAtHospital)}` },
      agent: false,
    })
    asked.end()
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      asked.once('response', resolve)
      asked.once('error', reject)
    })
    response.pause()
    return { asked, response }
  }
  const restOf = async (response: IncomingMessage) => {
    let rows = 0
    for await (const chunk of response as AsyncIterable<Buffer>)
      for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', at + 1)) rows += 1
    return rows
  }
  /** Until what was read does not grow any more. */
  const atRest = async () => {
    for (let before = -1; ; ) {
      const now = await metric('export_entries_total')
      if (now === before) return now
      before = now
      await pause(300)
    }
  }
  const address = '/exports/audit.csv?unit=Far+away'

  it('waits for its reader with little read ahead, and is then as it stood when it began', async () => {
    const before = await metric('export_entries_total')
    const { response } = await slowly(address)
    const ahead = (await atRest()) - before
    expect(ahead).toBeGreaterThan(0)
    expect(ahead).toBeLessThan(many / 4)
    expect(await metric('exports_running')).toBe(1)
    await sql`
      insert into read.audit_entry
      select copy.* from read.audit_entry as entry, jsonb_populate_record(entry, jsonb_build_object(
        'position', entry.position + 1000000, 'event', gen_random_uuid(),
        'recorded_at', entry.recorded_at + interval '1 hour')) as copy
      where entry.unit = 'Far away' limit 1000`
    expect(await restOf(response)).toBe(many + 1)
    expect((await metric('export_entries_total')) - before).toBe(many)
  })

  it('stops reading when its reader goes away', async () => {
    const { asked } = await slowly(address)
    await atRest()
    asked.destroy()
    while ((await metric('exports_running')) > 0) await pause(20)
    const after = await metric('export_entries_total')
    expect(await atRest()).toBe(after)
  })

  it('ends abnormally when the database fails in the middle: a part is never taken for the whole', async () => {
    const { response } = await slowly(address)
    await atRest()
    await sql`alter table read.audit_entry rename to audit_entry_gone`
    await expect(restOf(response)).rejects.toMatchObject({ code: 'ECONNRESET' })
    await sql`alter table read.audit_entry_gone rename to audit_entry`
    expect(await metric('exports_running')).toBe(0)
  })

  it('runs at most twice at once for one person', async () => {
    const held = [await slowly(address), await slowly(address)]
    const third = await get(address, ottoAtHospital)
    expect(third.status).toBe(429)
    expect(third.headers.get('retry-after')).toBe('30')
    expect(await third.json()).toMatchObject({ code: 'TOO_MANY_EXPORTS', limit: 2 })
    for (const { asked } of held) asked.destroy()
    while ((await metric('exports_running')) > 0) await pause(20)
    const again = await slowly(address)
    expect(again.response.statusCode).toBe(200)
    again.asked.destroy()
  })
})
