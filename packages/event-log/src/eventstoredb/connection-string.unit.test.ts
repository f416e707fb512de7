import { expect, it } from 'vitest'
import { BadEventStoreUrl, connectionString } from './connection-string.ts'

it.each([
  ['esdb://127.0.0.1:2113?tls=false', 'esdb://127.0.0.1:2113?tls=false'],
  ['kurrentdb://host:2113/?tls=false', 'esdb://host:2113?tls=false'],
  ['kurrentdb+discover://ada:s%40crets@cluster.example', 'esdb+discover://ada:s%40crets@cluster.example'],
  ['ESDB://a:2113,b:2113,c:2113?nodePreference=leader', 'esdb://a:2113,b:2113,c:2113?nodePreference=leader'],
])('%s is understood', (url, understood) => {
  expect(connectionString(url)).toBe(understood)
})

it.each([
  ['postgres://host/database', 'must look like'],
  ['esdb://', 'must look like'],
  ['esdb://host:port', 'must look like'],
  ['esdb://host one:2113', 'must look like'],
  ['esdb://ada@host', 'user:password@'],
  ['esdb://ada:secret@host?tls=false', 'without TLS no password is sent'],
  ['esdb://host?tls_verify_cert=false', 'tlsCAFile'],
])('%s is refused in one sentence that holds no password', (url, sentence) => {
  expect(() => connectionString(url)).toThrow(BadEventStoreUrl)
  expect(() => connectionString(url)).toThrow(sentence)
  expect(() => connectionString(url)).not.toThrow('secret')
})
