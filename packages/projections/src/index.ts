export * from './moment.ts'
