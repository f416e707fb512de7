import { describe, expect, it } from 'vitest'
import { historyImported, id, olga, organisationFounded, organisationHistory } from '../index.testing.ts'
import { foldOrganisation } from '../index.ts'
import { importHistory } from './import-history.ts'

const facts = { now: '2026-11-22T12:00:00.000Z', actor: olga }
const founded = foldOrganisation(organisationHistory(organisationFounded('Harbour Works')))
const said = { plan: id('plan'), fromVersion: 3, toVersion: 74, digest: 'a'.repeat(64) }

describe('importing a history', () => {
  it('says which events of the plan came in, and with which document', () =>
    expect(importHistory(founded, said, facts)).toEqual([historyImported('plan', 3, 74, 'a'.repeat(64))]))

  it.each([
    ['an organisation', undefined, {}, 'UNKNOWN_ORGANISATION'],
    ['a plan', founded, { plan: 'x' }, 'MALFORMED_ID'],
    ['versions from 1 on', founded, { fromVersion: 0 }, 'OUT_OF_RANGE'],
    ['versions in order', founded, { toVersion: 2 }, 'OUT_OF_RANGE'],
    ['a digest', founded, { digest: 'a' }, 'MALFORMED_DIGEST'],
  ])('needs %s', (_, organisation, other, rejected) =>
    expect(importHistory(organisation, { ...said, ...other }, facts)).toMatchObject({ rejected }),
  )
})
