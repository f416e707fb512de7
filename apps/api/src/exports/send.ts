import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { exportLimits } from './limits.ts'

/**
 * Writes a text as fast as it is read and no faster: while the reader rests, nothing is asked for. Whatever goes
 * wrong before the end cuts the connection, so that a part is never taken for the whole. Ends early without an
 * error when the reader has gone.
 */
export const sendText = (response: ServerResponse, pieces: AsyncIterable<string>): Promise<'sent' | 'left'> =>
  sendBytes(response, chunks(pieces))

/** The same of bytes. */
export async function sendBytes(
  response: ServerResponse,
  pieces: AsyncIterable<Uint8Array>,
): Promise<'sent' | 'left'> {
  const tooLong = AbortSignal.timeout(exportLimits.longest)
  response.setTimeout(exportLimits.stalled, () => response.destroy())
  let failed = false
  const watched = async function* () {
    try {
      yield* pieces
    } catch (error) {
      failed = true
      throw error
    }
  }
  try {
    await pipeline(watched, response, { signal: tooLong })
    return 'sent'
  } catch (error) {
    response.destroy()
    if (failed || tooLong.aborted) throw error
    return 'left'
  }
}

/** Fewer and larger writes. */
async function* chunks(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let text = ''
  for await (const piece of pieces) {
    text += piece
    if (text.length < exportLimits.chunk) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}
