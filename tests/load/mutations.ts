import { randomUUIDv7 } from 'node:crypto'
import { trustedDocuments } from '@plan-ledger/graphql'
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { calm } from './calm.ts'
import { type Comparison, quantile } from './comparison.ts'
import { openLoop } from './open-loop.ts'
import type { BenchOptions } from './options.ts'
import { idOf } from './served/questions.ts'
import { server } from './served/server.ts'
import { setting } from './served/setting.ts'

const perSecond = 300
const plansPerOwner = 20
const subscribers = 20
const ours = 'Plan Ledger'

/** A plan as its commands name it. */
interface Target {
  readonly id: string
  readonly goal: string
  readonly authorization: string
}

interface Done {
  readonly __typename: string
  readonly position: string
  readonly plan: {
    readonly id: string
    readonly state: { readonly goals: { readonly nodes: readonly { readonly id: string }[] } }
  }
}

/**
 * Commands of the dashboard at a constant rate, to plans of fifty owners, while the projector takes them in and some
 * subscriptions are open. An answer holds the changed plan as the plan page shows it.
 */
export const mutations = async ({
  minutes,
  say = () => undefined,
}: BenchOptions): Promise<readonly Comparison[]> => {
  await using place = await setting()
  const { settings, owners, coach, bearer } = place
  await using own = await server({ by: 'plan-ledger', settings })
  await own.settled()
  const send = async (name: string, authorization: string, input: object) => {
    const response = await fetch(`${own.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization },
      body: JSON.stringify({ documentId: idOf(trustedDocuments[name]!), variables: { input } }),
    })
    const { data, errors } = (await response.json()) as {
      data?: Record<string, Done>
      errors?: readonly { message: string }[]
    }
    const [answer] = Object.values(data ?? {})
    if (!answer?.__typename.endsWith('Done'))
      throw new Error(`${name}: ${errors?.[0]?.message ?? JSON.stringify(answer)}`)
    return answer
  }

  const targets: Target[] = []
  let position = '0'
  for (let n = 0; n < plansPerOwner; n++)
    await Promise.all(
      owners.map(async ({ id }) => {
        const authorization = bearer(id)
        const common = () => ({ commandId: randomUUIDv7() })
        const { plan } = await send('StartPlan', authorization, { ...common(), title: `Plan ${n + 1}` })
        const set = await send('SetGoal', authorization, {
          ...common(),
          planId: plan.id,
          statement: 'Read a book each month',
          measure: { what: 'books', baseline: '0', target: '500', direction: 'UP' },
        })
        const goal = set.plan.state.goals.nodes[0]!.id
        position = set.position
        targets.push({ id: plan.id, goal, authorization })
      }),
    )
  await own.settled()
  say(`${targets.length} plans started`)

  const clients = targets.slice(0, subscribers).map(({ id, authorization }, i) => {
    const client = createClient({
      url: `${own.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: i === 0 ? bearer(coach.id) : authorization },
    })
    const heard = { count: 0 }
    const [name, variables] =
      i === 0 ? ['OrganisationFeed', { after: position }] : ['PlanChanged', { planId: id, after: '0' }]
    client.subscribe(
      { query: trustedDocuments[name as string]!, variables: variables as Record<string, unknown> },
      {
        next: ({ data }) => {
          if (data) heard.count += 1
        },
        error: cause => say(`a subscription ended: ${JSON.stringify(cause)}`),
        complete: () => undefined,
      },
    )
    return { client, heard }
  })

  const command = async (i: number) => {
    const { id, goal, authorization } = targets[i % targets.length]!
    const common = { commandId: randomUUIDv7(), planId: id }
    const turn = Math.floor(i / targets.length) % 4
    if (turn === 3)
      await send('PlanStep', authorization, {
        ...common,
        goalId: goal,
        action: `Step ${i}`,
      })
    else if (turn === 1) await send('RenamePlan', authorization, { ...common, title: `Plan, change ${i}` })
    else await send('MeasureGoal', authorization, { ...common, goalId: goal, value: `${i}` })
  }
  try {
    await openLoop(perSecond, 5, command)
    const busy = await calm()
    const [before, began] = [await own.cpu(), performance.now()]
    const taken = await openLoop(perSecond, minutes * 60, i => command(i + perSecond * 5))
    const lasted = (performance.now() - began) / 1_000
    const spent = (await own.cpu()) - before
    const sorted = [...taken].sort((a, b) => a - b)
    const heard = clients.reduce((sum, each) => sum + each.heard.count, 0)
    return [
      {
        name: `mutation to acknowledgement, ${perSecond} a second for ${minutes} min`,
        unit: 'acknowledged/s',
        better: 'more',
        goals: [{ of: ours, measure: 'p99', amount: 100 }],
        note: `Each is timed from when it was due. ${targets.length.toLocaleString('en')} plans; the projector in the same process; ${subscribers} subscriptions, which were told ${heard.toLocaleString('en')} times.`,
        contenders: [
          {
            name: ours,
            kind: 'ours',
            note: `p95 ${quantile(sorted, 0.95).toFixed(1)} ms, longest ${sorted.at(-1)!.toFixed(0)} ms`,
            rounds: [
              {
                value: taken.length / lasted,
                p50: quantile(sorted, 0.5),
                p99: quantile(sorted, 0.99),
                more: {
                  busy,
                  p95: quantile(sorted, 0.95),
                  longest: sorted.at(-1)!,
                  serverCpu: spent / lasted,
                },
              },
            ],
          },
        ],
      },
    ]
  } finally {
    for (const { client } of clients) await client.dispose()
  }
}
