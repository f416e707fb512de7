import { expect, it } from 'vitest'
import { erasedName, erasedNamed } from '../erased.ts'
import { planPersonal } from '../personal.ts'
import type { PlanEvent } from '../plan/events.ts'
import { evolve } from '../plan/evolve.ts'
import {
  carl,
  coachAssigned,
  erasureCancelled,
  erasureCompleted,
  erasureRequested,
  history,
  id,
  memberInvited,
  memberJoined,
  organisationFounded,
  organisationHistory,
  personIntroduced,
  planStarted,
  subjectErased,
} from '../testing/words.testing.ts'
import { cancelErasure } from './cancel-erasure.ts'
import { completeErasure } from './complete-erasure.ts'
import { eraseSubject } from './erase-subject.ts'
import type { OrganisationEventBody } from './events.ts'
import { foldOrganisation } from './evolve.ts'
import { requestErasure } from './request-erasure.ts'

const cora = { id: id('Cora'), name: 'Cora', role: 'admin' } as const
const facts = { now: '2026-02-01T00:00:00.000Z', actor: cora }
const due = '2026-02-02T00:00:00.000Z'
const after = (...more: readonly OrganisationEventBody[]) =>
  foldOrganisation(
    organisationHistory(
      organisationFounded(),
      memberJoined('Cora', 'admin'),
      memberJoined('Olga', 'owner'),
      ...more,
    ),
  )
const wish = {
  erasure: id('erasure'),
  subject: id('Olga'),
  basis: 'consent-withdrawn',
  waitingHours: 24,
} as const
const waiting = erasureRequested('erasure', 'Olga', due)

it('asks for the erasure of a member, of somebody invited and of a person of imported records', () => {
  expect(requestErasure(after(), wish, facts)).toEqual([waiting])
  expect(requestErasure(after(), { ...wish, waitingHours: 0 }, facts)).toMatchObject([
    { data: { due: facts.now } },
  ])
  for (const known of [memberInvited('Mara', 'coach'), personIntroduced('Mara')])
    expect(requestErasure(after(known), { ...wish, subject: id('Mara') }, facts)).toHaveLength(1)
})
it('asks once for the same', () => {
  expect(requestErasure(after(waiting), wish, facts)).toEqual([])
  expect(requestErasure(after(waiting), { ...wish, erasure: id('second') }, facts)).toMatchObject({
    rejected: 'ERASURE_WAITING',
  })
})
it('refuses what nobody knows, what is out of range, and the last admin', () => {
  const refused = (more: object) => requestErasure(after(), { ...wish, ...more }, facts)
  expect(refused({ subject: id('nobody') })).toMatchObject({ rejected: 'UNKNOWN_MEMBER', path: ['subject'] })
  expect(refused({ basis: 'because' })).toMatchObject({ rejected: 'OUT_OF_RANGE', path: ['basis'] })
  expect(refused({ waitingHours: 721 })).toMatchObject({ rejected: 'OUT_OF_RANGE', path: ['waitingHours'] })
  expect(refused({ subject: id('Cora') })).toMatchObject({ rejected: 'LAST_ADMIN' })
  expect(requestErasure(undefined, wish, facts)).toMatchObject({ rejected: 'UNKNOWN_ORGANISATION' })
})
it('lets no admin order their own erasure alone', () => {
  const two = after(memberJoined('Mara', 'admin'))
  const own = { ...wish, subject: id('Cora') }
  expect(requestErasure(two, own, facts)).toMatchObject({ rejected: 'OWN_ERASURE' })
  const mara = { ...facts, actor: { ...cora, id: id('Mara') } }
  expect(requestErasure(two, own, mara)).toHaveLength(1)
})
it('cancels while it waits, and never what is gone', () => {
  const command = { erasure: id('erasure') }
  const cancelled = erasureCancelled('erasure', 'Olga')
  expect(cancelErasure(after(waiting), command, { ...facts, actor: carl })).toEqual([cancelled])
  expect(cancelErasure(after(waiting, cancelled), command, facts)).toEqual([])
  expect(cancelErasure(after(), command, facts)).toMatchObject({ rejected: 'UNKNOWN_ERASURE' })
  expect(cancelErasure(after(waiting, subjectErased('erasure', 'Olga')), command, facts)).toMatchObject({
    rejected: 'ERASURE_NOT_WAITING',
  })
})
it('erases when it is due and was not cancelled, once', () => {
  const command = { erasure: id('erasure') }
  const late = { ...facts, now: due }
  expect(eraseSubject(after(waiting), command, facts)).toMatchObject({
    rejected: 'ERASURE_NOT_DUE',
    args: { due },
  })
  expect(eraseSubject(after(waiting), command, late)).toEqual([subjectErased('erasure', 'Olga')])
  expect(eraseSubject(after(waiting, subjectErased('erasure', 'Olga')), command, late)).toEqual([])
  const cancelled = after(waiting, erasureCancelled('erasure', 'Olga'))
  expect(eraseSubject(cancelled, command, late)).toMatchObject({ rejected: 'ERASURE_NOT_WAITING' })
})
it('says once that all was done', () => {
  const command = { erasure: id('erasure'), plans: 1, entries: 9 }
  const gone = [waiting, subjectErased('erasure', 'Olga')]
  const done = erasureCompleted('erasure', 'Olga', 1, 9)
  expect(completeErasure(after(waiting), command, facts)).toMatchObject({ rejected: 'ERASURE_NOT_DUE' })
  expect(completeErasure(after(...gone), command, facts)).toEqual([done])
  expect(completeErasure(after(...gone, done), command, facts)).toEqual([])
})
it('knows an erased person no more, and keeps that they were erased', () => {
  const gone = after(waiting, subjectErased('erasure', 'Olga'), erasureCompleted('erasure', 'Olga', 1, 9))
  expect(gone?.members).not.toHaveProperty(id('Olga'))
  expect(gone?.erasures[id('erasure')]).toMatchObject({ status: 'completed', plans: 1, entries: 9 })
})
it('folds no plan of an erased owner, whatever is said about it', () => {
  const events = history(planStarted(), coachAssigned('Carl')).map(event => ({
    ...event,
    erased: [id('Olga')],
  }))
  expect(events.reduce(evolve, undefined)).toBeUndefined()
})
it('puts a mark where the names of erased people stood, and nowhere else', () => {
  const [, assigned] = history(planStarted(), coachAssigned('Carl')) as [PlanEvent, PlanEvent]
  const marked = erasedNamed<PlanEvent>(planPersonal)
  expect(marked(assigned)).toBe(assigned)
  expect(marked({ ...assigned, data: { coach: id('Carl') }, erased: [id('Carl')] } as never)).toMatchObject({
    actor: { name: 'Olga' },
    data: { coachName: erasedName },
  })
  expect(marked({ ...assigned, erased: [id('Olga')] })).toMatchObject({
    actor: { name: erasedName },
    data: { coachName: 'Carl' },
  })
})
