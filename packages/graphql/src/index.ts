export * from './context.ts'
export { costs } from './costs.ts'
export { auditConditionsOf, type ParameterFlaw } from './organisation/audit-parameters.ts'
export { schema } from './schema.ts'
