export * from './bundle.ts'
export * from './shown.ts'
export * from './verify-bundle.ts'
