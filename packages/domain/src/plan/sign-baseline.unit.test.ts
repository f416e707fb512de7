import { expect, it } from 'vitest'
import {
  baselineProposed,
  baselineSigned,
  baselineWithdrawn,
  carl,
  coachAssigned,
  given,
  goalSet,
  id,
  planStarted,
} from '../testing/words.testing.ts'
import { signBaseline } from './sign-baseline.ts'
import { withdrawBaseline } from './withdraw-baseline.ts'

const digest = 'ab'.repeat(32)
const sign = { baseline: id('spring'), version: 2 }
const start = [planStarted(), coachAssigned('Carl'), baselineProposed('spring', 2, 'Olga', 'Carl')]

it('is signed once every signer has signed that version and digest', () => {
  const half = given(...start)
    .when(signBaseline, sign, { digest })
    .then(baselineSigned('spring', 2, 'Olga', digest))
    .when(signBaseline, sign, { digest })
    .then()
  expect(half.plan.baselines[id('spring')]?.status).toBe('proposed')
  const { plan } = half
    .when(signBaseline, sign, { digest, actor: carl })
    .then(baselineSigned('spring', 2, 'Carl', digest))
  expect(plan.baselines[id('spring')]).toMatchObject({
    status: 'signed',
    signatures: [
      { signerName: 'Olga', digest },
      { signerName: 'Carl', digest },
    ],
  })
})
it('stays signed as it was when the plan goes on', () => {
  const signed = [
    ...start,
    baselineSigned('spring', 2, 'Olga', digest),
    baselineSigned('spring', 2, 'Carl', digest),
  ]
  expect(given(...signed, goalSet('lead')).plan.baselines).toEqual(given(...signed).plan.baselines)
})
it('refuses who need not sign, another version, another digest, and what is no digest', () =>
  given(...start, baselineSigned('spring', 2, 'Olga', digest))
    .when(signBaseline, sign, { digest, actor: { id: id('Ben'), name: 'Ben', role: 'coach' } })
    .refused('NOT_A_SIGNER')
    .when(signBaseline, { ...sign, version: 3 }, { digest, actor: carl })
    .refused('VERSION_DIFFERS', { path: ['version'], args: { version: 2 } })
    .when(signBaseline, sign, { digest: 'cd'.repeat(32), actor: carl })
    .refused('DIGEST_DIFFERS')
    .when(signBaseline, sign, { digest: 'AB', actor: carl })
    .refused('MALFORMED_DIGEST')
    .when(signBaseline, { ...sign, baseline: id('autumn') }, { digest })
    .refused('UNKNOWN_BASELINE'))
it('is withdrawn before all have signed, once, and not signed then', () =>
  given(...start, baselineSigned('spring', 2, 'Olga', digest))
    .when(withdrawBaseline, { baseline: id('spring'), why: 'Too early' })
    .then(baselineWithdrawn('spring', 'Too early'))
    .when(withdrawBaseline, { baseline: id('spring'), why: null })
    .then()
    .when(signBaseline, sign, { digest, actor: carl })
    .refused('BASELINE_NOT_OPEN', { args: { status: 'withdrawn' } }))
it('is not taken back once all have signed', () =>
  given(...start, baselineSigned('spring', 2, 'Olga', digest), baselineSigned('spring', 2, 'Carl', digest))
    .when(withdrawBaseline, { baseline: id('spring'), why: null })
    .refused('BASELINE_NOT_OPEN', { args: { status: 'signed' } }))
