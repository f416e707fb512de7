import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import bundled, { inflate } from '@sparticuz/chromium'

const packed = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
const { version } = createRequire(import.meta.url)(join(packed, 'package.json')) as { version: string }
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const unpacked = join(root, '.toolchain', `chromium-${version}`)

const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`

/** Into a folder of our own: the package's default is a name in the common temporary folder that anyone could have taken. */
const unpack = async (): Promise<void> => {
  await mkdir(dirname(unpacked), { recursive: true })
  const half = await mkdtemp(`${unpacked}-`)
  const temporary = process.env.TMPDIR
  process.env.TMPDIR = half
  // both ask for the temporary folder before they first wait
  const all = Promise.all([bundled.executablePath(), inflate(join(packed, 'bin', 'al2023.tar.br'))])
  if (temporary === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = temporary
  await all
  await writeFile(join(half, 'fonts.conf'), fontsConf(unpacked))
  await rename(half, unpacked).catch(async error => {
    await rm(half, { recursive: true, force: true })
    if (!existsSync(join(unpacked, 'chromium'))) throw error
  })
}

export interface Browser {
  readonly executablePath: string
  readonly env: Record<string, string>
}

export const starts = ({ executablePath, env }: Browser): boolean =>
  spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env } }).status === 0

/** The Chromium inside the npm package, with its own libraries and fonts where the machine has none. Linux x64 only. */
export const bundledChromium = async (): Promise<Browser | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  if (!existsSync(join(unpacked, 'chromium'))) await unpack()
  const fonts = existsSync('/usr/share/fonts') ? {} : { FONTCONFIG_FILE: join(unpacked, 'fonts.conf') }
  const plain = { executablePath: join(unpacked, 'chromium'), env: fonts }
  if (starts(plain)) return plain
  const own = { ...plain, env: { ...fonts, LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') } }
  return starts(own) ? own : undefined
}
