import { expect, it } from 'vitest'
import { fetchAll, late } from './late.ts'

it('what comes late is fetched with what that brings, once, and a failure holds up nothing', async () => {
  const fetched: string[] = []
  const part = (name: string, brings?: () => void) => {
    late(async () => {
      fetched.push(name)
      brings?.()
      if (name === 'broken') throw new Error('the network has gone')
      return () => null
    })
  }
  part('broken')
  part('menu', () => part('dialog of the menu'))
  await fetchAll()
  await fetchAll()
  expect(fetched).toEqual(['broken', 'menu', 'dialog of the menu'])
})
