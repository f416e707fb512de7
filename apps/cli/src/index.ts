export * from './database-of.ts'
export * from './embedded-postgres/embedded-postgres.ts'
export * from './embedded-postgres/free-port.ts'
