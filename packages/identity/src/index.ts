export * from './development-token.ts'
export * from './permission.ts'
export * from './principal.ts'
export type { Resource } from './relation.ts'
