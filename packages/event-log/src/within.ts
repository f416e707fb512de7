/**
 * @throws TimedOut when the work takes longer; drivers wait for ever for a silent server
 */
export const within = <T>(milliseconds: number, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = () => reject(new TimedOut(`no answer within ${milliseconds} ms`))
    const timer = setTimeout(late, milliseconds)
    work.then(
      done => {
        clearTimeout(timer)
        resolve(done)
      },
      error => {
        clearTimeout(timer)
        reject(error)
      },
    )
  })

export class TimedOut extends Error {
  override readonly name = 'TimedOut'
}
