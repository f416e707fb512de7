import { type FileHandle, open, rename, rm, writeFile } from 'node:fs/promises'
import { type Cause, causeInWords, type LineSpan } from '@plan-ledger/imports'

/** Keeps refused lines, byte for byte as they came, and beside them why. */
export interface RejectFile {
  /** Awaited in the order of the lines. */
  add(span: LineSpan, causes: readonly Cause[]): Promise<void>
  /** Puts both files in place; without rejects it removes those of an earlier run. */
  finish(): Promise<{ readonly lines: string; readonly causes: string } | undefined>
  /** Leaves no half-written file behind; what an earlier run left stays. */
  abandon(): Promise<void>
}

/**
 * Refused lines of `source` go to `path`, to be mended and imported; their causes to `<path>.causes.txt`, one a line.
 * Both appear only when finished, and can be read by their owner only: they hold what people wrote.
 */
export const rejectFile = (source: string, path: string): RejectFile => {
  const causesPath = `${path}.causes.txt`
  const parts = { lines: `${path}.part`, causes: `${causesPath}.part` }
  let opened:
    | { readonly source: FileHandle; readonly lines: FileHandle; readonly causes: FileHandle }
    | undefined
  const openAll = async () => ({
    source: await open(source, 'r'),
    lines: await open(parts.lines, 'w', 0o600),
    causes: await open(parts.causes, 'w', 0o600),
  })
  const closeAll = async () => {
    await Promise.all([opened?.source.close(), opened?.lines.close(), opened?.causes.close()])
    const wasOpen = opened !== undefined
    opened = undefined
    return wasOpen
  }
  return {
    async add(span, causes) {
      opened ??= await openAll()
      await copyBytes(opened.source, opened.lines, span)
      await opened.causes.write(causes.map(cause => `line ${span.number}: ${causeInWords(cause)}\n`).join(''))
    },
    async finish() {
      if (!(await closeAll())) {
        await Promise.all([rm(path, { force: true }), rm(causesPath, { force: true })])
        return undefined
      }
      await rename(parts.lines, path)
      await rename(parts.causes, causesPath)
      return { lines: path, causes: causesPath }
    },
    async abandon() {
      await closeAll()
      await Promise.all([rm(parts.lines, { force: true }), rm(parts.causes, { force: true })])
    },
  }
}

const copyBytes = async (from: FileHandle, to: FileHandle, { start, end }: LineSpan) => {
  const buffer = Buffer.allocUnsafe(Math.min(end - start, 256 * 1024))
  for (let offset = start; offset < end; ) {
    const { bytesRead } = await from.read(buffer, 0, Math.min(buffer.length, end - offset), offset)
    if (bytesRead === 0) throw new Error('the file became shorter while it was being imported')
    await writeFile(to, buffer.subarray(0, bytesRead))
    offset += bytesRead
  }
  await to.write('\n')
}
