import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planAsOf } from './as-of.ts'
import { blame } from './blame.ts'
import { ada, goal, grace, histories, id, noon, seeded, started, told } from './history.testing.ts'
import { partsOf } from './parts.ts'

const axes = fc.constantFrom('recorded', 'effective')
const rev = (version: number) => ({ kind: 'version', version }) as const
const now = { kind: 'now' } as const

const present = (blamed: ReturnType<typeof blame>) =>
  Object.fromEntries(
    blamed.flatMap(({ kind, id, fields }) =>
      fields.flatMap(({ path, settings }) =>
        settings[0]?.value === undefined ? [] : [[`${kind} ${id} ${path}`, settings[0].value]],
      ),
    ),
  )
const held = (parts: ReturnType<typeof partsOf>) =>
  Object.fromEntries(
    parts.flatMap(({ kind, id, fields }) =>
      [...fields].map(([path, { value }]) => [`${kind} ${id} ${path}`, value]),
    ),
  )
const field = (blamed: ReturnType<typeof blame>, element: string, path: string) =>
  blamed.find(({ id }) => id === element)?.fields.find(found => found.path === path)

describe('blame', () => {
  it('has as present values what the plan holds, at any moment of either axis', () => {
    const lives = fc.oneof(planHistories(), histories())
    fc.assert(
      fc.property(lives, fc.nat(70), axes, (events, version, axis) => {
        expect(present(blame(events, rev(version), axis))).toEqual(
          held(partsOf(planAsOf(events, rev(version), axis))),
        )
      }),
      { ...seeded, numRuns: 1000 },
    )
  })

  it('of one element or field is the same as in that of the whole', () => {
    fc.assert(
      fc.property(planHistories(), fc.nat(), axes, (events, any, axis) => {
        const whole = blame(events, rev(70), axis)
        const { id, fields } = whole[any % whole.length]!
        const path = fields[any % fields.length]!.path.split('.')[0]!
        expect(blame(events, rev(70), axis, { element: id })).toEqual(whole.filter(each => each.id === id))
        const below = fields.filter(each => each.path === path || each.path.startsWith(`${path}.`))
        expect(
          blame(events, rev(70), axis, { element: id, path }).find(
            each => each.kind === whole[any % whole.length]!.kind,
          )?.fields,
        ).toEqual(below)
      }),
      seeded,
    )
  })

  it('names for each value an event, newest first, and never twice the same value in a row', () => {
    fc.assert(
      fc.property(planHistories(), events => {
        for (const { fields } of blame(events, now, 'recorded'))
          for (const { settings } of fields) {
            const versions = settings.map(({ version }) => version)
            expect(versions).toEqual([...new Set(versions)].sort((a, b) => b - a))
            for (const { event, version } of settings) expect(events[version - 1]?.id).toBe(event)
            settings.forEach(({ value }, index) => {
              if (index > 0) expect(value).not.toEqual(settings[index - 1]?.value)
            })
          }
      }),
      seeded,
    )
  })

  const promised = told(
    started,
    ['GoalSet', goal(1, { due: '2026-04-30' })],
    [
      'GoalRevised',
      { goal: id('goal', 1), changes: { due: { old: '2026-04-30', new: '2026-06-15' } } },
      { actor: grace, reason: { code: 'barrier', text: 'Vendor slipped' } },
    ],
  )

  it('trap 6: keeps the value a field was created with', () => {
    expect(field(blame(promised, now, 'recorded'), id('goal', 1), 'due')?.settings).toEqual([
      {
        value: '2026-06-15',
        event: promised[2]?.id,
        version: 3,
        at: noon(3),
        actor: grace,
        reason: { code: 'barrier', text: 'Vendor slipped' },
        late: false,
      },
      { value: '2026-04-30', event: promised[1]?.id, version: 2, at: noon(2), actor: ada, late: false },
    ])
  })

  it('trap 7: gives the person who acted and whom they acted for', () => {
    const onBehalf = { ...grace, role: 'admin', onBehalfOf: ada.id } as const
    const events = told(started, ['GoalSet', goal(1), { actor: onBehalf }])
    expect(field(blame(events, now, 'recorded'), id('goal', 1), 'statement')?.settings[0]?.actor).toEqual(
      onBehalf,
    )
  })

  it('trap 3: still tells who set a field that was cleared, and who cleared it', () => {
    const events = told(
      started,
      ['GoalSet', goal(1, { due: '2026-04-30' })],
      ['GoalRevised', { goal: id('goal', 1), changes: { due: { old: '2026-04-30' } } }, { actor: grace }],
    )
    const settings = field(blame(events, now, 'recorded'), id('goal', 1), 'due')?.settings
    expect(settings?.map(({ actor, value }) => [actor.name, value])).toEqual([
      ['Grace', undefined],
      ['Ada', '2026-04-30'],
    ])
  })

  it('was not known then, and was true then: a late entry', () => {
    const events = told(
      started,
      ['GoalSet', goal(1, { due: '2026-04-30' })],
      [
        'GoalRevised',
        { goal: id('goal', 1), changes: { due: { new: '2026-06-15' } } },
        { recorded: noon(20) },
      ],
      [
        'GoalRevised',
        { goal: id('goal', 1), changes: { due: { new: '2026-05-15' } } },
        { recorded: noon(40), occurred: noon(10) },
      ],
    )
    const then = { kind: 'instant', instant: noon(12) } as const
    const values = (axis: 'recorded' | 'effective', moment: Parameters<typeof blame>[1]) =>
      field(blame(events, moment, axis), id('goal', 1), 'due')?.settings.map(({ value, late }) => [
        value,
        late,
      ])
    expect(values('recorded', then)).toEqual([['2026-04-30', false]])
    expect(values('effective', then)).toEqual([
      ['2026-05-15', true],
      ['2026-04-30', false],
    ])
    expect(values('recorded', now)?.[0]).toEqual(['2026-05-15', true])
    expect(values('effective', now)?.[0]).toEqual(['2026-06-15', false])
  })
})
