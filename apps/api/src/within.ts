/** No answer in time; whether what was asked for happens yet is not known. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut'
}

/** The log rides out short outages by itself; nobody waits for longer than this. @throws TimedOut */
export async function within<T>(milliseconds: number, work: PromiseLike<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut(`no answer within ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
