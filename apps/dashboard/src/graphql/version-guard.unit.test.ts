import { describe, expect, it } from 'vitest'
import { versionsSeen } from './version-guard.ts'

const plan = (version: number) => ({ __typename: 'Plan', id: 'p1', version, state: { title: `v${version}` } })

describe('the version guard', () => {
  it('calls an answer outdated that is older than what was seen', () => {
    const seen = versionsSeen()
    seen.remember({ planChanged: { plan: plan(88) } })
    expect(seen.isOutdated({ plan: plan(87) })).toBe(true)
    expect(seen.isOutdated({ plan: plan(88) })).toBe(false)
    expect(seen.isOutdated({ plan: { ...plan(1), id: 'p2' } })).toBe(false)
  })

  it('does not forget the newest for an older one', () => {
    const seen = versionsSeen()
    seen.remember(plan(88))
    seen.remember(plan(80))
    expect(seen.isOutdated(plan(87))).toBe(true)
  })

  it('keeps the event of an overtaken push and drops its plan', () => {
    const seen = versionsSeen()
    seen.remember(plan(90))
    expect(
      seen.withoutOutdated({ planChanged: { version: 89, event: { type: 'StepStarted' }, plan: plan(89) } }),
    ).toEqual({
      planChanged: { version: 89, event: { type: 'StepStarted' }, plan: { __typename: 'Plan', id: 'p1' } },
    })
  })

  it('leaves past moments alone, which carry no version', () => {
    const seen = versionsSeen()
    seen.remember(plan(90))
    const past = { plan: { __typename: 'Plan', id: 'p1', state: { version: 3 } } }
    expect(seen.isOutdated(past)).toBe(false)
    expect(seen.withoutOutdated(past)).toEqual(past)
  })
})
