import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nursery } from '@plan-ledger/cli'
import { DockerfileParser } from 'dockerfile-ast'
import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { infra } from './compose.ts'

const folder = join(infra, 'images')
const dockerfiles = readdirSync(folder).filter(name => name.endsWith('.Dockerfile'))
const text = (name: string) => readFileSync(join(folder, name), 'utf8')

/** What Docker would refuse or warn of, and what we promise of every image. */
function against(content: string): string[] {
  const said = validate(content).map(({ range, message }) => `${range.start.line + 1}: ${message}`)
  const file = DockerfileParser.parse(content)
  const froms = file.getFROMs()
  const last = froms.at(-1)
  const ofLast = file
    .getInstructions()
    .filter(each => each.getRange().start.line > (last?.getRange().start.line ?? 0))
  const argumentsOf = (keyword: string) =>
    ofLast.filter(each => each.getKeyword() === keyword).map(each => each.getArgumentsContent() ?? '')
  for (const from of froms)
    if (!from.getImageTag() || from.getImageTag() === 'latest') said.push('FROM: name a version')
  if (froms.length < 2) said.push('FROM: build in one stage, run in another')
  if (!/^[1-9]\d*:[1-9]\d*$/.test(argumentsOf('USER').at(-1) ?? ''))
    said.push('USER: run as a number other than root')
  if (argumentsOf('HEALTHCHECK').length !== 1) said.push('HEALTHCHECK: say how health is asked')
  if (!argumentsOf('LABEL').join().includes('org.opencontainers.image.licenses'))
    said.push('LABEL: name the licence')
  if (argumentsOf('RUN').length > 0) said.push('RUN: the last stage only copies')
  for (const each of file.getInstructions()) {
    if (each.getKeyword() === 'ADD') said.push('ADD: use COPY')
    const words = each.getArgumentsContent() ?? ''
    if (
      ['ARG', 'ENV'].includes(each.getKeyword()) &&
      /(PASSWORD|SECRET|DATABASE_URL|EVENTSTORE_URL)/.test(words)
    )
      said.push(`${each.getKeyword()}: no secret stays in an image`)
  }
  return said
}

describe.each(dockerfiles)('%s', name => {
  it('is well formed, small and runs as nobody special', () => {
    expect(against(text(name))).toEqual([])
  })

  it('leaves out of its context what git ignores', () => {
    const ignored = text(`${name}.dockerignore`).split('\n')
    for (const left of ['**/node_modules', '**/.next', '**/.data', '.git']) expect(ignored).toContain(left)
  })
})

it('the API has the same nursery in its image as it is started with here', () => {
  const [, entry] = /^ENTRYPOINT (.*)$/m.exec(text('api.Dockerfile')) ?? []
  expect(JSON.parse(entry ?? '[]')).toEqual(expect.arrayContaining([nursery]))
})

it('the API is not built for NODE_ENV=production, which it refuses', () => {
  expect(text('api.Dockerfile')).not.toContain('NODE_ENV')
})

it('the dashboard listens on loopback', () => {
  expect(text('dashboard.Dockerfile')).toMatch(/HOSTNAME=127\.0\.0\.1/)
})

describe('the check of images', () => {
  it.each([
    ['an instruction that nobody knows', 'WORKDIR /app', 'WORKDIRECTORY /app', /Unknown instruction/],
    ['any version of a base', ':nonroot', '', /name a version/],
    ['root', 'USER 65532:65532', 'USER 0:0', /other than root/],
    ['a missing health check', /HEALTHCHECK[\s\S]*?\n(?=ENTRYPOINT)/, '', /how health is asked/],
    ['a baked-in secret', 'ENV DATA_DIR=/data', 'ENV DATABASE_URL=postgres://a:b@c/d', /no secret/],
  ])('finds %s', (_, from, to, found) => {
    const content = text('api.Dockerfile')
    const changed = content.replace(from, to)
    expect(changed).not.toBe(content)
    expect(against(changed).join('\n')).toMatch(found)
  })
})
