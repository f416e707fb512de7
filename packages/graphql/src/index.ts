export * from './context.ts'
export { costs } from './costs.ts'
export { schema } from './schema.ts'
