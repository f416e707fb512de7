import { expect, it } from 'vitest'
import { refusedPorts } from './refused-ports.ts'

it.each([...refusedPorts])('fetch opens no port %i', async port => {
  const refusal = await fetch(`http://127.0.0.1:${port}/`).catch(error => error.cause)
  expect(refusal).toMatchObject({ message: 'bad port' })
})
