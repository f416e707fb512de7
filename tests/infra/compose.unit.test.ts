import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { against, type Compose, compose, infra } from './compose.ts'

const files = [join(infra, 'compose.yaml'), join(infra, 'cluster', 'compose.yaml')]
const cluster = files[1]!

describe.each(files)('%s', file => {
  it("passes the Compose Specification's schema and its linter", () => {
    expect(against(file)).toEqual([])
  })

  it('publishes ports on the loopback of its host only', async () => {
    const { services } = await compose(file)
    const ports = Object.values(services).flatMap(service => service.ports ?? [])
    expect(ports.length).toBeGreaterThan(0)
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
  })

  it('mounts files that are there and volumes that it names', async () => {
    const { services, volumes } = await compose(file)
    for (const volume of Object.values(services).flatMap(service => service.volumes ?? [])) {
      const [source = ''] = volume.split(':')
      if (source.startsWith('.')) await expect(stat(join(dirname(file), source))).resolves.toBeDefined()
      else expect(Object.keys(volumes)).toContain(source)
    }
  })

  it('holds no secret: what opens something is asked for', async () => {
    const { services } = await compose(file)
    for (const { environment = {} } of Object.values(services))
      for (const [name, value] of Object.entries(environment))
        if (/PASSWORD|SECRET|TOKEN|URL$/.test(name) && !name.endsWith('_FILE'))
          expect(`${name}: ${value}`).toMatch(/\$\{[A-Z_]+:(\?|-\})/)
  })
})

describe('the cluster', () => {
  const own = ({ services }: Compose) => Object.entries(services).filter(([, { build }]) => build)

  it('lets nobody reach API or dashboard but through the gate, on whose loopback they listen', async () => {
    const all = await compose(cluster)
    const processes = own(all).filter(([name]) => name !== 'keys')
    expect(processes.map(([name]) => name)).toEqual(['api-1', 'api-2', 'api-3', 'dashboard'])
    for (const [, { network_mode, ports, environment }] of processes) {
      expect(network_mode).toBe('service:gate')
      expect(ports).toBeUndefined()
      expect(environment?.API_HOST).toBeUndefined()
    }
    expect(all.services.dashboard?.environment).toMatchObject({ HOSTNAME: '127.0.0.1', API_PORT: '4000' })
  })

  it('gives each replica a port of its own, the one that gate and collector ask', async () => {
    const { services } = await compose(cluster)
    const ports = ['api-1', 'api-2', 'api-3'].map(name => services[name]?.environment?.API_PORT)
    expect(new Set(ports).size).toBe(3)
    const gate = await readFile(join(infra, 'cluster', 'gate', 'haproxy.cfg'), 'utf8')
    const collector = await readFile(join(infra, 'cluster', 'observe', 'collector.yaml'), 'utf8')
    ports.forEach((port, n) => {
      expect(gate.split(`server api-${n + 1} 127.0.0.1:${port}`)).toHaveLength(3)
      expect(collector).toMatch(
        new RegExp(`127\\.0\\.0\\.1:${port}'\\]\\s+labels: \\{ replica: api-${n + 1} \\}`),
      )
    })
    expect(gate).toContain(`server dashboard 127.0.0.1:${services.dashboard?.environment?.PORT}`)
  })

  it('runs what is ours as nobody special, on a file system that nobody writes to, within bounds', async () => {
    for (const [, service] of own(await compose(cluster)))
      expect(service).toMatchObject({
        user: '65532:65532',
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        mem_limit: expect.any(String),
      })
  })

  it('bounds the memory of everybody', async () => {
    const { services } = await compose(cluster)
    for (const [name, { mem_limit }] of Object.entries(services))
      expect([name, mem_limit]).toEqual([name, expect.any(String)])
  })

  it('keeps databases where no way leads out', async () => {
    const { services, networks } = await compose(cluster)
    expect(networks?.inside?.internal).toBe(true)
    for (const name of ['postgres', 'kurrentdb-1', 'kurrentdb-2', 'kurrentdb-3', 'prometheus']) {
      const among = services[name]?.networks as readonly string[] | object
      expect(Array.isArray(among) ? among : Object.keys(among)).toEqual(['inside'])
    }
  })

  it('builds from files that are there', async () => {
    for (const [, { build }] of own(await compose(cluster)))
      await expect(stat(join(dirname(cluster), build!.context, build!.dockerfile))).resolves.toBeDefined()
  })
})

describe('the check of compose files', () => {
  const broken = async (from: string, to: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'plan-ledger-compose-'))
    try {
      const text = await readFile(cluster, 'utf8')
      expect(text).toContain(from)
      await writeFile(join(folder, 'compose.yaml'), text.replace(from, to))
      return against(join(folder, 'compose.yaml')).join('\n')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  it.each([
    ['a field that nobody knows', '    stop_grace_period: 1m', '    stop_grace_time: 1m', /invalid-schema/],
    ['a value of the wrong type', 'mem_limit: 2g', 'mem_limit: [2g]', /invalid-schema/],
    ['a port open to everybody', "'127.0.0.1:4000:4000'", "'4000:4000'", /no-unbound-port-interfaces/],
    [
      'an image of any version',
      'image: postgres:18',
      'image: postgres',
      /service-image-require-explicit-tag/,
    ],
    ['what is not YAML', 'services:\n', 'services: [\n', /invalid-yaml|YAML/i],
  ])('finds %s', async (_, from, to, found) => {
    expect(await broken(from, to)).toMatch(found)
  })
})
