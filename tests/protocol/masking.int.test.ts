import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adaAtHospital, aPlan, following, happenings, type Product, product } from './kit.ts'

let running: Product
beforeAll(async () => {
  running = await product()
  const sql = postgres(running.databaseUrl, { max: 1 })
  await aPlan(running)
  await running.settled()
  // what the database says of it from now on names a table
  await sql`alter table read.plan rename to hidden`
  await sql.end()
})
afterAll(() => running[Symbol.asyncDispose]())

const internal = {
  message: 'Something went wrong on our side',
  extensions: { code: 'INTERNAL', requestId: expect.any(String) },
}

describe('what the database says of a fault', () => {
  it('does not reach clients over HTTP, only the id it is logged under', async () => {
    const { errors, headers } = await running.ask(adaAtHospital, '{ organisation { plans { totalCount } } }')
    expect(errors).toMatchObject([internal])
    expect(errors[0].extensions.requestId).toBe(headers.get('x-request-id'))
    expect(JSON.stringify(errors)).not.toMatch(/read\.plan|relation|42P01/)
    const line = running.logged
      .map(text => JSON.parse(text))
      .find(each => each.requestId === errors[0].extensions.requestId)
    expect(line.failed).toContain('PostgresError 42P01')
  })

  it('does not reach clients over the socket, for queries and subscriptions', async () => {
    const client = await running.socket(adaAtHospital)
    const asked = following(client, '{ organisation { plans { totalCount } } }')
    await asked.until(() => false)
    expect(asked.ended()).toMatchObject([internal])

    const fed = following(
      client,
      'subscription { organisationFeed(after: "0") { position summary { title } } }',
    )
    const plan = await aPlan(running)
    await happenings(running, plan.id, 1)
    await fed.until(() => fed.ended() !== undefined)
    expect(fed.ended()).toMatchObject([internal])
    expect(JSON.stringify([asked.ended(), fed.ended()])).not.toMatch(/read\.plan|relation|42P01/)
    fed.stop()
    await client.dispose()
  })
})
