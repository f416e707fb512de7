import { limits } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { ReasonCodeEnum } from '../enums.ts'
import { text } from '../text-input.ts'

export const ReasonInput = builder.inputType('ReasonInput', {
  description: 'Why a commitment is revised.',
  fields: t => ({
    code: t.field({ type: ReasonCodeEnum, required: true, description: 'What sort of reason.' }),
    text: text(t, limits.reasonText, 'In one’s own words; required for `OTHER`'),
    cause: t.field({ type: 'UUID', description: 'The barrier or other element behind it.' }),
  }),
})
