import { it } from 'vitest'
import { given, id, planStarted, strengthNoted } from '../testing/words.testing.ts'
import { noteStrength } from './note-strength.ts'

const patience = { strength: id('patience'), kind: 'strength', description: 'patience' } as const

it('notes a strength, once, and finds it an aptitude later', () =>
  given(planStarted())
    .when(noteStrength, patience)
    .then(strengthNoted('patience'))
    .when(noteStrength, patience)
    .then()
    .when(noteStrength, { ...patience, kind: 'aptitude' })
    .then(
      strengthNoted('patience', { old: { kind: 'strength', description: 'patience' }, kind: 'aptitude' }),
    ))
it('refuses an unknown kind', () =>
  given(planStarted())
    .when(noteStrength, { ...patience, kind: 'luck' as 'strength' })
    .refused('OUT_OF_RANGE', { path: ['kind'] }))
