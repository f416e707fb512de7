import { describe, expect, it } from 'vitest'
import { parseActing } from './acting.ts'
import { hostName, isLoopbackHost } from './loopback.ts'

describe('who is served', () => {
  it.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000'])(
    'serves %s',
    host => {
      expect(isLoopbackHost(host)).toBe(true)
    },
  )

  it.each([
    'example.org',
    'localhost.example.org',
    '127.0.0.1.nip.io',
    '10.0.0.4:3000',
    '',
    'localhost:3000:1',
    'localhost@evil',
  ])('refuses %s', host => {
    expect(isLoopbackHost(host)).toBe(false)
  })

  it('refuses a request without a host', () => {
    expect(isLoopbackHost(null)).toBe(false)
  })

  it('keeps the name the browser used', () => {
    expect(hostName('[::1]:3000')).toBe('[::1]')
    expect(hostName('localhost:3000')).toBe('localhost')
  })
})

describe('the acting cookie', () => {
  const one = '01900000-0000-7000-8000-000000000001'
  it('is read when it names an organisation and a member', () => {
    expect(parseActing(`${one}.${one}`)).toEqual({ organisationId: one, memberId: one })
  })
  it.each([undefined, '', one, `${one}.x`, `${one}.${one}.${one}`])('is nobody for %s', value => {
    expect(parseActing(value)).toBeUndefined()
  })
})
