import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Helm, helm } from './helm.ts'
import { against, type Manifest, manifests, unknownFields } from './manifests.ts'

const chart = join(import.meta.dirname, '..', '..', 'infra', 'chart')
const named = ['--set', 'existingSecret=plan-ledger']
const everything = [
  ...named,
  ...['--set', 'eventStoreAuthoritySecret=authority', '--set', 'autoscaling.enabled=true'],
  ...['--set', 'metrics.serviceMonitor.enabled=true', '--set', 'metrics.grafanaDashboard=true'],
  ...['--set', 'metrics.serviceMonitor.labels.release=monitoring', '--set', 'podAnnotations.team=plans'],
  ...['--set', 'imagePullSecrets[0].name=registry', '--set', 'nodeSelector.disk=ssd'],
  ...['--set', 'tolerations[0].operator=Exists'],
  ...['--set', 'networkPolicy.metricsFrom[0].namespaceSelector.matchLabels.name=monitoring'],
]

let tool: Helm
let rendered: Manifest[]
let renderedWithEverything: Manifest[]

beforeAll(async () => {
  tool = await helm()
  const render = async (values: readonly string[], from = chart) =>
    manifests(await tool.run('template', 'here', from, ...values))
  ;[rendered, renderedWithEverything] = await Promise.all([render(named), render(everything)])
})
afterAll(() => tool.remove())

interface Container {
  readonly name: string
  readonly env?: readonly { readonly name: string; readonly value?: string }[]
  readonly ports?: readonly object[]
  readonly securityContext: object
  readonly resources: { readonly limits: { readonly memory?: string } }
}
interface Pod {
  readonly spec: { readonly containers: readonly Container[] } & Readonly<Record<string, unknown>>
}

const pod = (all: readonly Manifest[]) => {
  const deployment = all.find(({ kind }) => kind === 'Deployment')
  return (deployment!.spec as { template: Pod }).template.spec
}

describe('the chart', () => {
  it('is found well formed by helm', async () => {
    expect(await tool.run('lint', '--strict', chart, ...named)).toContain('0 chart(s) failed')
  })

  it("passes Kubernetes' schemas, whatever is switched on", async () => {
    for (const all of [rendered, renderedWithEverything]) {
      expect((await Promise.all(all.map(against))).flat()).toEqual([])
      expect(await unknownFields(all)).toEqual([])
    }
    expect(new Set(renderedWithEverything.map(({ kind }) => kind))).toEqual(
      new Set([
        ...['ConfigMap', 'Deployment', 'HorizontalPodAutoscaler', 'NetworkPolicy'],
        ...['PodDisruptionBudget', 'Service', 'ServiceMonitor'],
      ]),
    )
  })

  it('gives every name of a value a meaning, and every value its form', async () => {
    await expect(tool.run('template', 'x', chart, ...named, '--set', 'replikas=2')).rejects.toThrow(
      /'replikas' not allowed/,
    )
    await expect(tool.run('template', 'x', chart, ...named, '--set', 'replicas=0')).rejects.toThrow(
      /replicas/,
    )
  })

  it('asks for the Secret, and holds none', async () => {
    await expect(tool.run('template', 'x', chart)).rejects.toThrow('existingSecret must name the Secret')
    expect(renderedWithEverything.filter(({ kind }) => kind === 'Secret')).toEqual([])
  })

  it('opens nothing but metrics as long as there is no sign-in', async () => {
    for (const way of ['ingress.enabled=true', 'service.type=LoadBalancer'])
      await expect(tool.run('template', 'x', chart, ...named, '--set', way)).rejects.toThrow(
        'ingress and service are refused',
      )
    const services = renderedWithEverything.filter(({ kind }) => kind === 'Service')
    expect(services.map(({ spec }) => spec)).toMatchObject([{ clusterIP: 'None', ports: [{ port: 9464 }] }])
    expect(pod(renderedWithEverything).containers.filter(({ ports }) => ports)).toMatchObject([
      { name: 'metrics-gate', ports: [{ containerPort: 9464 }] },
    ])
    const dashboard = pod(rendered).containers.find(({ name }) => name === 'dashboard')
    expect(dashboard?.env).toContainEqual({ name: 'HOSTNAME', value: '127.0.0.1' })
  })

  it('runs as nobody special, on a file system that nobody writes to, within bounds', () => {
    const { securityContext, automountServiceAccountToken, containers } = pod(renderedWithEverything)
    expect(securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } })
    expect(automountServiceAccountToken).toBe(false)
    for (const { securityContext, resources } of containers) {
      expect(securityContext).toMatchObject({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      })
      expect(resources.limits.memory).toBeDefined()
    }
  })
})

describe('the checks of the chart', () => {
  const broken = async (file: string, from: string, to: string) => {
    const copy = await mkdtemp(join(tmpdir(), 'plan-ledger-chart-'))
    try {
      await cp(chart, copy, { recursive: true })
      const text = await readFile(join(copy, file), 'utf8')
      expect(text).toContain(from)
      await writeFile(join(copy, file), text.replace(from, to))
      return manifests(await tool.run('template', 'x', copy, ...named))
    } finally {
      await rm(copy, { recursive: true, force: true })
    }
  }
  const said = async (all: readonly Manifest[]) => (await Promise.all(all.map(against))).flat().join('\n')

  it('find a template that does not close', async () => {
    await expect(broken('templates/network-policy.yaml', '{{- end }}', '')).rejects.toThrow(
      /unexpected EOF|parse/,
    )
  })

  it('find a field of the wrong type', async () => {
    const to = 'maxUnavailable: { pods: 1 }'
    expect(await said(await broken('templates/disruption-budget.yaml', 'maxUnavailable: 1', to))).toContain(
      'maxUnavailable',
    )
  })

  it('find a field that is missing', async () => {
    const [from, to] = ['  selector:\n    matchLabels', '  x:\n    y']
    expect(await said(await broken('templates/deployment.yaml', from, to))).toContain('selector')
  })

  it('find a field that is misspelt', async () => {
    const all = await broken('templates/deployment.yaml', 'readinessProbe:', 'readynessProbe:')
    expect(await said(all)).toBe('')
    expect((await unknownFields(all)).join('\n')).toContain('readynessProbe')
  })
})
