export * from './development-token.ts'
export * from './permission.ts'
export * from './principal.ts'
