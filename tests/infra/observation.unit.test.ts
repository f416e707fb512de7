import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { counts, metrics } from '@plan-ledger/api'
import { parser } from '@prometheus-io/lezer-promql'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { infra } from './compose.ts'

const observe = join(infra, 'cluster', 'observe')
const yaml = async (file: string) => parse(await readFile(join(observe, file), 'utf8'))

interface Panel {
  readonly id: number
  readonly title: string
  readonly description: string
  readonly datasource: { readonly uid: string }
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  readonly targets: readonly { readonly expr: string }[]
}
const dashboard = async (): Promise<{ uid: string; title: string; panels: Panel[] }> =>
  JSON.parse(await readFile(join(infra, 'chart', 'dashboards', 'plan-ledger.json'), 'utf8'))

/** Names of the metrics in an expression of PromQL. @throws Error where it does not parse */
function named(expression: string): string[] {
  const names: string[] = []
  parser.parse(expression).iterate({
    enter({ type, node, from, to }) {
      if (type.isError) throw new Error(`not PromQL at ${from}: ${expression}`)
      if (type.name === 'Identifier' && node.parent?.type.name === 'VectorSelector')
        // a histogram is asked for by its parts
        names.push(expression.slice(from, to).replace(/_bucket$/, ''))
    },
  })
  return names
}

/** All that a process can tell of itself, as it tells it. */
async function told(): Promise<string[]> {
  const status = {
    model: 'a',
    position: 1n,
    head: 2n,
    leader: true,
    aliveAt: 0,
    behindSince: 0,
    parked: 0,
    retries: 0,
    stopped: undefined,
  }
  const answer = metrics(
    { head: async () => 2n },
    { status: () => [status] },
    { groups: () => 0, members: () => 0, counts: counts() },
    { running: () => 0, entries: () => 0 },
  )
  return [...(await answer()).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!)
}

/** Prometheus makes this one itself for whatever it asks. */
const made = ['up']

describe("Grafana's dashboard", () => {
  it('asks in PromQL, and only for what a process tells of itself', async () => {
    const known = [...made, ...(await told())]
    const { panels } = await dashboard()
    const asked = panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => named(expr)))
    expect(asked.filter(name => !known.includes(name))).toEqual([])
  })

  it('has panels that say what they show, side by side, from the data source that is provisioned', async () => {
    const { panels } = await dashboard()
    const { datasources } = await yaml('grafana/data-source.yaml')
    const taken = new Set<string>()
    for (const { title, description, datasource, gridPos, targets } of panels) {
      expect(title && description && targets.length).toBeTruthy()
      expect(datasource.uid).toBe(datasources[0].uid)
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24)
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1)
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1) {
          expect(taken.has(`${x} ${y}`)).toBe(false)
          taken.add(`${x} ${y}`)
        }
    }
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
  })
})

describe("Prometheus' rules", () => {
  it('ask in PromQL for what a process tells of itself, and say what a person notices', async () => {
    const known = [...made, ...(await told())]
    const { groups } = await yaml('rules.yaml')
    const rules = groups.flatMap((group: { rules: object[] }) => group.rules)
    expect(rules.length).toBeGreaterThan(0)
    for (const rule of rules) {
      expect(
        Object.keys(rule).filter(key => !['alert', 'expr', 'for', 'labels', 'annotations'].includes(key)),
      ).toEqual([])
      for (const name of named(rule.expr)) expect(known).toContain(name)
      expect(['warning', 'critical']).toContain(rule.labels.severity)
      expect(rule.annotations.summary).toMatch(/\.$/)
    }
  })

  it('each have their line in the manual', async () => {
    const { groups } = await yaml('rules.yaml')
    const manual = await readFile(join(infra, '..', 'docs', 'operations.md'), 'utf8')
    const lines = [...manual.matchAll(/^\| `(\w+)` \|/gm)].map(([, alert]) => alert)
    expect(lines.sort()).toEqual(
      groups.flatMap((group: { rules: { alert: string }[] }) => group.rules.map(({ alert }) => alert)).sort(),
    )
  })

  it('are loaded', async () => {
    expect((await yaml('prometheus.yaml')).rule_files).toEqual(['rules.yaml'])
  })
})

describe("the collector's pipelines", () => {
  it('name receivers, processors and exporters that are described, and none stands idle', async () => {
    const { service, ...described } = await yaml('collector.yaml')
    const pipelines: Record<string, string[]>[] = Object.values(service.pipelines)
    for (const kind of ['receivers', 'processors', 'exporters'])
      expect(Object.keys(described[kind]).sort()).toEqual(
        [...new Set(pipelines.flatMap(pipeline => pipeline[kind] ?? []))].sort(),
      )
  })

  it('call the replicas by the name that rules and dashboard know', async () => {
    const { receivers } = await yaml('collector.yaml')
    const [{ job_name }] = receivers.prometheus.config.scrape_configs
    const { panels } = await dashboard()
    expect(job_name).toBe('plan-ledger-api')
    expect(panels[0]?.targets[0]?.expr).toContain(`job="${job_name}"`)
  })
})

it('the check of expressions finds what is not PromQL, and metrics by any other name', async () => {
  expect(() => named('sum(rate(plan_ledger_log_head[)')).toThrow('not PromQL')
  const known = await told()
  expect(named('max(plan_ledger_log_heads) / sum(up)').filter(name => known.includes(name))).toEqual([])
})
