// Prints what each route loads before anybody touches it, gzipped, and fails over the budget. Needs a build.
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const next = (path: string) => fileURLToPath(new URL(`../.next/${path}`, import.meta.url))
const kilobyte = 1_000

/** Bytes of script at the start, gzipped, by route. */
const budgets: readonly (readonly [RegExp, number])[] = [
  [/^\/(plans|coach)/, 250 * kilobyte],
  [/^\/analytics/, 260 * kilobyte],
  [/./, 275 * kilobyte],
]

interface RouteWeight {
  readonly route: string
  readonly bytes: number
  readonly budget: number
}

const sizes = new Map<string, Promise<number>>()
const sizeOf = (chunk: string) => {
  const size = sizes.get(chunk) ?? readFile(next(chunk)).then(content => gzipSync(content).length)
  sizes.set(chunk, size)
  return size
}

/** What the page itself asks for, and what its client components need when they are first drawn. */
const chunksOf = async (page: string): Promise<ReadonlySet<string>> => {
  const build = JSON.parse(await readFile(next('build-manifest.json'), 'utf8')) as { rootMainFiles: string[] }
  const manifest = await readFile(next(`server/app/${page}_client-reference-manifest.js`), 'utf8')
  const { entryJSFiles = {} } = JSON.parse(
    manifest.slice(manifest.indexOf('] = {') + 4).replace(/;\s*$/, ''),
  ) as {
    entryJSFiles?: Record<string, string[]>
  }
  return new Set([...build.rootMainFiles, ...Object.values(entryJSFiles).flat()])
}

export const routeWeights = async (): Promise<readonly RouteWeight[]> => {
  const files = await readdir(next('server/app'), { recursive: true })
  const pages = files.filter(file => file.endsWith('page_client-reference-manifest.js'))
  const weights = await Promise.all(
    pages.map(async file => {
      const page = file.replace(/_client-reference-manifest\.js$/, '')
      const route = `/${page.replace(/\/?page$/, '')}`
      const chunks = [...(await chunksOf(page))].filter(chunk => chunk.endsWith('.js'))
      const bytes = (await Promise.all(chunks.map(sizeOf))).reduce((sum, size) => sum + size, 0)
      return { route, bytes, budget: budgets.find(([pattern]) => pattern.test(route))?.[1] ?? 0 }
    }),
  )
  return weights.filter(({ route }) => !route.startsWith('/_')).sort((a, b) => b.bytes - a.bytes)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const weights = await routeWeights()
  for (const { route, bytes, budget } of weights)
    console.log(
      `${bytes > budget ? '✗' : '✓'} ${(bytes / kilobyte).toFixed(1).padStart(7)} of ${budget / kilobyte} kB  ${route}`,
    )
  if (weights.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1
}
