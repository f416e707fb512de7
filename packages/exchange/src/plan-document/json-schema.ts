import { z } from 'zod'
import { documentOfPlan } from './schema/document.ts'

/** The JSON Schema (draft 2020-12) of plan documents. Lengths count characters there, UTF-16 units here. */
export const planDocumentSchema = (): object =>
  z.toJSONSchema(documentOfPlan, { target: 'draft-2020-12', io: 'input' })
