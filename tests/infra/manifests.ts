import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'

export interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly [field: string]: unknown
}

/** @throws Error for YAML that is none, or that means something else to another reader (duplicate keys, 0440 …) */
export const manifests = (text: string): Manifest[] =>
  parseAllDocuments(text, { version: '1.1' }).flatMap(document => {
    const [fault] = [...document.errors, ...document.warnings]
    if (fault) throw fault
    const manifest: Manifest | null = document.toJS()
    return manifest ? [manifest] : []
  })

const operator = '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1'
const modules: Readonly<Record<string, string>> = { 'monitoring.coreos.com/v1': operator }
const moduleOf = ({ apiVersion }: Manifest) => modules[apiVersion] ?? `kubernetes-models/${apiVersion}`

/** What Kubernetes' published schemas say against it: missing fields, wrong types, wrong forms. */
export async function against(manifest: Manifest): Promise<string[]> {
  const { [manifest.kind]: Model } = await import(moduleOf(manifest))
  try {
    new Model(manifest).validate()
    return []
  } catch (error) {
    return [`${manifest.kind} ${manifest.metadata.name}: ${(error as Error).message}`]
  }
}

const rendered = join(import.meta.dirname, '..', 'node_modules', '.rendered')
const tsc = join(import.meta.dirname, '..', '..', 'node_modules', '.bin', 'tsc')
const options = [
  ...'--noEmit --ignoreConfig --module nodenext --target esnext --strict --skipLibCheck'.split(' '),
  ...['--types', ''],
]

/** Fields no schema knows, which those schemas let pass and a cluster drops in silence: the types know them. */
export async function unknownFields(all: readonly Manifest[]): Promise<string[]> {
  await mkdir(rendered, { recursive: true })
  const folder = await mkdtemp(join(rendered, 'manifests-'))
  const file = join(folder, 'manifests.ts')
  const lines = all.map(
    (manifest, n) =>
      `import type { I${manifest.kind} as M${n} } from '${moduleOf(manifest)}'\nexport const m${n}: M${n} = ${JSON.stringify(manifest)}`,
  )
  await writeFile(file, lines.join('\n'))
  try {
    return await new Promise(resolve =>
      execFile(tsc, [...options, file], { shell: process.platform === 'win32' }, (error, stdout) =>
        resolve(error ? stdout.trim().split('\n') : []),
      ),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
