export * from './plan-document/first-difference.ts'
