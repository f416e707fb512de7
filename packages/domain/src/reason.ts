import { type Facts, isRejected, type Rejected, rejected } from './decision.ts'
import { type Reason, reasonCodes } from './envelope.ts'
import { isUuid } from './id.ts'
import { limits } from './limits.ts'
import { tidyLines } from './text.ts'

/** A reason as it is stored, or a refusal. The shell passes what people say through here before it decides. */
export function tidyReason(reason: Reason): Reason | Rejected {
  const { code, cause } = reason
  if (!reasonCodes.includes(code)) return rejected('OUT_OF_RANGE', ['reason', 'code'])
  const text = tidyLines(reason.text ?? '', ['reason', 'text'], limits.reasonText)
  if (isRejected(text)) return text
  if (code === 'other' && text === '') return rejected('REASON_TEXT_REQUIRED', ['reason', 'text'])
  if (cause !== undefined && !isUuid(cause)) return rejected('MALFORMED_ID', ['reason', 'cause'])
  return { code, ...(text !== '' && { text }), ...(cause !== undefined && { cause }) }
}

/** A revision of a commitment says why (rule 3 of the domain). */
export const missingReason = (facts: Facts): Rejected | undefined =>
  facts.reason ? undefined : rejected('REASON_REQUIRED', ['reason'])
