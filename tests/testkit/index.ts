export * from './chromium.ts'
export * from './start-plan-ledger.ts'
