import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** A fresh database of its own on the server of the test run: one per test file, as locks and NOTIFY are per database. */
export const testDatabase = async (): Promise<{ readonly url: string; drop(): Promise<void> }> => {
  const server = inject('postgresUrl')
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(server, `drop database if exists ${name} with (force)`) }
}

const onServer = async (url: string, statement: string) => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  await sql.unsafe(statement)
  await sql.end()
}
