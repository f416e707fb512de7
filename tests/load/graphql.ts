import { isDeepStrictEqual } from 'node:util'
import autocannon from 'autocannon'
import { calm } from './calm.ts'
import type { Comparison, Round } from './comparison.ts'
import type { BenchOptions } from './options.ts'
import { idOf, type Question, questions, variablesFor } from './served/questions.ts'
import { type Server, server } from './served/server.ts'
import { setting } from './served/setting.ts'

const connections = 32
const seconds = 2

interface Asked {
  readonly name: string
  readonly kind: 'ours' | 'peer' | 'floor'
  readonly on: 'plan-ledger' | 'mercurius' | 'bare'
  readonly note?: string
  readonly body: (question: Question, variables: object) => object
}

const ours = 'Plan Ledger, trusted document'
const contenders: readonly Asked[] = [
  {
    name: ours,
    kind: 'ours',
    on: 'plan-ledger',
    body: (question, variables) => ({ documentId: idOf(questions[question]), variables }),
  },
  {
    name: 'Plan Ledger, any document',
    kind: 'ours',
    on: 'plan-ledger',
    note: 'through yoga, compiled after its third use',
    body: (question, variables) => ({ query: questions[question], variables }),
  },
  {
    name: 'mercurius with jit',
    kind: 'peer',
    on: 'mercurius',
    note: 'asked by hash; without limits of documents, check of origins, masking',
    body: (question, variables) => ({ query: idOf(questions[question]), persisted: true, variables }),
  },
  {
    name: 'node:http alone',
    kind: 'floor',
    on: 'bare',
    note: 'the same bytes, kept ready',
    body: question => ({ question }),
  },
]

/** Queries over HTTP against mercurius, each contender in turn, in every round. */
export const graphql = async ({
  rounds,
  say = () => undefined,
}: BenchOptions): Promise<readonly Comparison[]> => {
  await using place = await setting()
  const { settings, plan, bearer } = place
  const variables = variablesFor(plan.id)
  const authorization = bearer(plan.owner)
  const headers = { 'content-type': 'application/json', accept: 'application/json', authorization }
  const ask = async (url: string, body: object) => {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })
    return response.text()
  }
  const names = Object.keys(questions) as Question[]

  // keeps the read models, so that no contender does so beside its answers
  await using keeper = await server({ by: 'plan-ledger', settings })
  await keeper.settled()
  await using own = await server({ by: 'plan-ledger', settings })
  await using peer = await server({ by: 'mercurius', settings })
  const answers: Record<string, string> = {}
  for (const question of names) {
    const said = await Promise.all(
      contenders
        .filter(({ on }) => on !== 'bare')
        .map(async ({ on, body }) =>
          ask((on === 'mercurius' ? peer : own).url, body(question, variables[question])),
        ),
    )
    const [first, ...others] = said.map(text => JSON.parse(text))
    if (first.errors || others.some(each => !isDeepStrictEqual(each, first)))
      throw new Error(`${question} is not answered alike: ${said.map(text => text.slice(0, 300)).join('\n')}`)
    answers[question] = said[0]!
  }
  await using bare = await server({ by: 'bare', answers })
  const servers: Readonly<Record<Asked['on'], Server>> = { 'plan-ledger': own, mercurius: peer, bare }

  const shoot = async ({ on, body }: Asked, question: Question, duration: number): Promise<Round> => {
    const { url, cpu } = servers[on]
    const before = await cpu()
    const result = await autocannon({
      url: `${url}/graphql`,
      method: 'POST',
      connections,
      duration,
      headers,
      body: JSON.stringify(body(question, variables[question])),
    })
    if (result.errors > 0 || result.non2xx > 0)
      throw new Error(`${result.errors} errors, ${result.non2xx} refusals`)
    const spent = (await cpu()) - before
    return {
      value: result.requests.total / result.duration,
      p50: result.latency.p50,
      p99: result.latency.p99,
      more: { serverCpuMicroseconds: (spent / result.requests.total) * 1_000_000 },
    }
  }

  const taken = new Map(names.map(question => [question, contenders.map((): Round[] => [])]))
  for (const question of names) for (const each of contenders) await shoot(each, question, 1)
  for (let round = 0; round < rounds; round++) {
    const busy = await calm()
    for (const question of names) {
      const order = contenders.map((_, i) => (i + round) % contenders.length)
      for (const i of order) {
        const done = await shoot(contenders[i]!, question, seconds)
        taken.get(question)![i]!.push({ ...done, more: { ...done.more, busy } })
      }
      const rates = contenders.map(
        ({ name }, i) => `${name} ${Math.round(taken.get(question)![i]!.at(-1)!.value).toLocaleString('en')}`,
      )
      say(`round ${round + 1}, ${question}: ${rates.join(' · ')}${busy >= 0.15 ? ' (busy machine)' : ''}`)
    }
  }
  return names.map(question => ({
    name: `query: ${question}, ${connections} connections`,
    unit: 'requests/s',
    better: 'more',
    goals: [{ of: ours, ratio: 1, than: 'mercurius with jit' }],
    note: `An answer has ${answers[question]!.length.toLocaleString('en')} bytes; all contenders gave the same.`,
    contenders: contenders.map(({ name, kind, note }, i) => ({
      name,
      kind,
      rounds: taken.get(question)![i]!,
      ...(note !== undefined && { note }),
    })),
  }))
}
