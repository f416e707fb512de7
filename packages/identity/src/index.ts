export * from './development-token.ts'
export * from './permission.ts'
export * from './principal.ts'
export type { Relation, Resource } from './relation.ts'
