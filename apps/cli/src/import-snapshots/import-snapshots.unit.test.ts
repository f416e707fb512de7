import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foldPlan, organisationStream, planStream, reviseGoal } from '@plan-ledger/domain'
import { memoryEventLog, memoryKeyVault } from '@plan-ledger/event-log'
import { v5 as uuidOfName } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Ledger, ledgerOn } from '../ledger.ts'
import { importInto } from './import-snapshots.ts'

const goal = (due: string | null, status = 'open') => ({
  key: 'licence',
  statement: 'Pass the licence',
  due,
  status,
})
const version = (at: string, goals: readonly object[] | null, more: object = {}) => ({
  plan: 'sail',
  at,
  actor: 'contributor-1',
  reason: 'Because',
  source: at,
  document: goals && { title: 'Learn to sail', unit: 'crew', goals },
  ...more,
})

describe('importing versions of documents', () => {
  let folder: string
  let ledger: Ledger
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'))
    ledger = ledgerOn(memoryEventLog(), memoryKeyVault())
  })
  afterEach(() => rm(folder, { recursive: true }))

  const rejects = () => join(folder, 'rejects.jsonl')
  const importing = async (
    lines: readonly (object | string)[],
    organisation: string | undefined = 'Club',
  ) => {
    const file = join(folder, 'file.jsonl')
    await writeFile(
      file,
      lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    )
    return importInto(ledger, { file, organisation, rejects: rejects() })
  }
  const planOf = async (organisation: string, key = 'sail') =>
    (await ledger.plans().load(planStream(uuidOfName(key, organisation)))).state
  const codes = ({ rejects }: Awaited<ReturnType<typeof importing>>) =>
    rejects.map(({ line, causes }) => [line, ...causes.map(({ code }) => code)])

  it('keeps the time of each version and says who wrote it and why', async () => {
    const { organisation } = await importing([
      version('2024-01-10T10:00:00Z', [goal('2024-06-30')]),
      version('2024-03-10T10:00:00Z', [goal('2024-08-31')], {
        actor: 'contributor-2',
        reason: 'Too much rain',
      }),
    ])
    const { events } = await ledger.plans().load(planStream(uuidOfName('sail', organisation.id)))
    expect(events.map(({ type, occurredAt, origin }) => [type, occurredAt, origin])).toEqual([
      ['PlanStarted', '2024-01-10T10:00:00.000Z', 'import'],
      ['PlanActivated', '2024-01-10T10:00:00.000Z', 'import'],
      ['GoalSet', '2024-01-10T10:00:00.000Z', 'import'],
      ['GoalRevised', '2024-03-10T10:00:00.000Z', 'import'],
    ])
    expect(events[3]).toMatchObject({
      actor: { name: 'contributor-2', role: 'contributor' },
      reason: { text: 'Too much rain' },
      data: { changes: { due: { old: '2024-06-30', new: '2024-08-31' } } },
    })
    expect(foldPlan(events)?.ownerName).toBe('contributor-1')
  })

  it('gives a person one id of their own, also over imports', async () => {
    const first = await importing([version('2024-01-10T10:00:00Z', [goal(null)])])
    const second = await importing([
      version('2024-02-10T10:00:00Z', [goal('2024-05-01')]),
      version('2024-02-10T10:00:00Z', [goal(null)], { plan: 'row' }),
    ])
    expect([first.peopleIntroduced, second.peopleIntroduced]).toEqual([1, 0])
    const id = first.organisation.id
    expect((await planOf(id, 'row'))?.owner).toBe((await planOf(id))?.owner)
    expect((await planOf(id))?.owner).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  })

  it('introduces nobody for a line that is refused', async () => {
    const { peopleIntroduced } = await importing([version('2024-01-10T10:00:00Z', [goal(null, 'alpha')])])
    expect(peopleIntroduced).toBe(0)
  })

  it('goes on after lines that cannot be read, and says of each which and why', async () => {
    const summary = await importing([
      version('2024-01-10T10:00:00Z', [goal(null)]),
      '{"plan": "sail", "at"',
      '',
      version('2024-02-30T10:00:00Z', [goal(null)]),
      version('2024-03-10T10:00:00Z', [goal('31 June')]),
      version('2024-03-10T10:00:00Z', [goal(null, 'alpha')]),
      version('2999-01-01T00:00:00Z', [goal('2024-06-30')]),
      version('2024-03-10T10:00:00Z', [goal(null), goal(null)]),
      version('2024-04-10T10:00:00Z', [goal('2024-06-30')]),
    ])
    expect(codes(summary)).toEqual([
      [2, 'NOT_JSON'],
      [4, 'MALFORMED_INSTANT'],
      [5, 'MALFORMED_DAY'],
      [6, 'UNKNOWN_STATUS'],
      [7, 'IN_THE_FUTURE'],
      [8, 'DUPLICATE_ID'],
    ])
    expect(summary).toMatchObject({ read: 8, applied: 2, unchanged: 0, rejected: 6, plans: 1 })
  })

  it('keeps refused lines as they came, bytes that are no text included', async () => {
    const file = join(folder, 'file.jsonl')
    const good = JSON.stringify(version('2024-01-10T10:00:00Z', [goal(null)]))
    const bad = [Buffer.from('{"plan":\t"x" \r'), Buffer.from([0x7b, 0xff, 0x7d])]
    await writeFile(file, Buffer.concat([bad[0]!, Buffer.from(`\n${good}\n`), bad[1]!]))
    const summary = await importInto(ledger, { file, organisation: 'Club', rejects: rejects() })
    expect(summary.rejectFile).toEqual({ lines: rejects(), causes: `${rejects()}.causes.txt` })
    expect(await readFile(rejects())).toEqual(
      Buffer.concat([bad[0]!, Buffer.from('\n'), bad[1]!, Buffer.from('\n')]),
    )
    expect((await readFile(`${rejects()}.causes.txt`, 'utf8')).split('\n')).toEqual([
      expect.stringMatching(/^line 1: the line is not JSON: .* \(NOT_JSON\)$/),
      'line 3: the line is not UTF-8 text (NOT_UTF8)',
      '',
    ])
    expect((await stat(rejects())).mode & 0o777).toBe(0o600)
  })

  it('removes the reject file of an earlier run when nothing is refused any more', async () => {
    await importing([version('2024-01-10T10:00:00Z', [goal(null, 'alpha')])])
    const summary = await importing([version('2024-01-10T10:00:00Z', [goal(null)])])
    expect(summary.rejectFile).toBeUndefined()
    await expect(stat(rejects())).rejects.toThrow('ENOENT')
    await expect(stat(`${rejects()}.causes.txt`)).rejects.toThrow('ENOENT')
  })

  it('does not overwrite the file it reads with its rejects', async () => {
    const file = join(folder, 'file.jsonl')
    await writeFile(file, 'x')
    await expect(importInto(ledger, { file, organisation: 'Club', rejects: file })).rejects.toThrow(
      '--rejects',
    )
  })

  it('imports nothing when it could not keep what it refuses', async () => {
    const file = join(folder, 'file.jsonl')
    await writeFile(file, JSON.stringify(version('2024-01-10T10:00:00Z', [goal(null)])))
    for (const rejects of [join(folder, 'nowhere', 'rejects.jsonl'), folder])
      await expect(importInto(ledger, { file, organisation: 'Club', rejects })).rejects.toThrow(
        "Rejected lines can't be kept",
      )
    expect(await ledger.log.head()).toBe(0n)
  })

  describe('a version that comes late', () => {
    const early = version('2024-01-10T10:00:00Z', [goal('2024-06-30')])
    const late = version('2024-05-10T10:00:00Z', [goal('2024-09-30')])

    it('is refused with both dates when it says something else than is recorded of its time', async () => {
      await importing([early, late])
      const summary = await importing([version('2024-03-01T00:00:00Z', [goal('2024-07-31')])])
      expect(summary.rejects[0]?.causes).toEqual([
        {
          code: 'OUT_OF_ORDER',
          path: ['at'],
          args: { at: '2024-03-01T00:00:00.000Z', last: '2024-05-10T10:00:00.000Z' },
        },
      ])
    })

    it('is refused when it lies before the plan began', async () => {
      await importing([early])
      const summary = await importing([version('2023-01-01T00:00:00Z', [goal('2024-06-30')])])
      expect(codes(summary)).toEqual([[1, 'OUT_OF_ORDER']])
    })

    it('is unchanged when it says what was so at its time', async () => {
      await importing([early, late])
      const summary = await importing([version('2024-03-01T00:00:00Z', [goal('2024-06-30')])])
      expect(summary).toMatchObject({ unchanged: 1, rejected: 0, applied: 0 })
    })

    it('is applied when it has the same time as the newest version', async () => {
      await importing([early, late])
      const summary = await importing([
        { ...late, source: 'other', document: { ...late.document, title: 'Sail!' } },
      ])
      expect(summary).toMatchObject({ applied: 1, events: { PlanRenamed: 1 } })
    })
  })

  it('adds nothing the second time, also where somebody has since worked on the plan', async () => {
    const lines = [
      version('2024-01-10T10:00:00Z', [goal('2024-06-30')]),
      version('2024-02-10T10:00:00Z', [goal('2024-08-31')]),
      version('2024-03-10T10:00:00Z', [goal('2024-08-31')], { source: 'says the same' }),
    ]
    const { organisation, ...first } = await importing(lines)
    expect(first).toMatchObject({ applied: 2, unchanged: 1 })
    const plan = (await planOf(organisation.id))!
    const changed = await ledger.plans().change(
      {
        organisation: organisation.id,
        stream: planStream(plan.id),
        commandId: '0199aaaa-0000-7000-8000-000000000001',
        owner: plan.owner,
        actor: { id: plan.owner, name: plan.ownerName, role: 'owner' },
        reason: { code: 'life-event' },
        origin: 'app',
      },
      (state, facts) =>
        reviseGoal(state, { goal: Object.keys(plan.goals)[0]!, changes: { due: '2025-01-31' } }, facts),
    )
    expect(changed.kind).toBe('done')
    const head = await ledger.log.head()
    expect(await importing(lines)).toMatchObject({
      read: 3,
      applied: 0,
      unchanged: 3,
      rejected: 0,
      events: {},
    })
    expect(await ledger.log.head()).toBe(head)
  })

  it('closes a plan whose document was deleted and reopens it when it is back', async () => {
    const { organisation, events } = await importing([
      version('2024-01-10T10:00:00Z', [goal(null)]),
      version('2024-02-10T10:00:00Z', null),
      version('2024-03-10T10:00:00Z', [goal(null)]),
    ])
    expect(events).toMatchObject({ PlanClosed: 1, PlanReopened: 1 })
    expect((await planOf(organisation.id))?.status).toBe('active')
  })

  describe('choosing the organisation', () => {
    const line = version('2024-01-10T10:00:00Z', [goal(null)])

    it('takes the only one there is when none is named', async () => {
      const { organisation } = await importing([line], 'Club')
      const file = join(folder, 'file.jsonl')
      const second = await importInto(ledger, { file, rejects: rejects() })
      expect(second.organisation).toEqual({ ...organisation, founded: false })
    })

    it('finds one again by its name', async () => {
      const first = await importing([line], 'Club')
      const second = await importing([line], ' Club ')
      expect(second.organisation).toEqual({ ...first.organisation, founded: false })
    })

    it('lists them when there are several and none is named', async () => {
      await importing([line], 'Club')
      await importing([line], 'Harbour')
      const file = join(folder, 'file.jsonl')
      await expect(importInto(ledger, { file, rejects: rejects() })).rejects.toThrow(
        /^There are 2 organisations.*\n {2}Club .*\n {2}Harbour /,
      )
    })

    it('asks for a name when there is none', async () => {
      const file = join(folder, 'file.jsonl')
      await writeFile(file, '')
      await expect(importInto(ledger, { file, rejects: rejects() })).rejects.toThrow('--organisation NAME')
    })

    it('gives one that it founds a member who can look at it and work on it', async () => {
      const { organisation } = await importing([version('2024-01-10T10:00:00Z', [goal(null)])], 'New club')
      const { state } = await ledger.organisations().load(organisationStream(organisation.id))
      expect(Object.values(state?.members ?? {})).toMatchObject([
        { name: 'Operator of this installation', roles: ['coach', 'admin'] },
      ])
    })

    it('founds none for a file that is not there', async () => {
      await expect(
        importInto(ledger, { file: join(folder, 'nowhere'), organisation: 'Club', rejects: rejects() }),
      ).rejects.toThrow("can't be read (ENOENT)")
      expect(await ledger.log.head()).toBe(0n)
    })

    it('refuses a name that no organisation may have', async () => {
      await expect(importing([line], '\u0000')).rejects.toThrow("can't be called")
    })
  })

  it('passes a failing database on and leaves no half-written reject file', async () => {
    const log = memoryEventLog()
    let appends = 0
    const failing: typeof log = {
      ...log,
      append: async (...append) => {
        if (++appends > 4) throw new Error('the database went away')
        return log.append(...append)
      },
    }
    const file = join(folder, 'file.jsonl')
    const lines = ['a', 'b', 'c', 'd', 'e'].map(plan =>
      version('2024-01-10T10:00:00Z', [goal(null)], { plan }),
    )
    await writeFile(file, ['x', ...lines.map(line => JSON.stringify(line))].join('\n'))
    const request = { file, organisation: 'Club', rejects: rejects() }
    await expect(importInto(ledgerOn(failing, memoryKeyVault()), request)).rejects.toThrow('went away')
    await expect(stat(`${rejects()}.part`)).rejects.toThrow('ENOENT')
    await expect(stat(rejects())).rejects.toThrow('ENOENT')
  })
})
