export * from './testing/histories.testing.ts'
export * from './testing/words.testing.ts'
