import { rejected, rejectionCodes } from '@plan-ledger/domain'
import { describe, expect, it } from 'vitest'
import { rejectionMessage } from './refusal-messages.ts'

describe('the sentence of a refusal', () => {
  it.each(rejectionCodes)('%s reads well with and without arguments', code => {
    const args = { status: 'closed', limit: 5, length: 6, min: 1, max: 5 }
    for (const refusal of [rejected(code), rejected(code, [], args)]) {
      const sentence = rejectionMessage(refusal, ['measure', 'target'])
      expect(sentence).toMatch(/^[A-Z].+\.$/)
      expect(sentence).not.toMatch(/undefined|null|NaN/)
    }
  })
})
