export * from './events.testing.ts'
export * from './given.testing.ts'
export * from './history.testing.ts'
export * from './ids.testing.ts'
