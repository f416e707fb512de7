import type { Page } from 'playwright-core'

/** Waits until a page shows what it has to show: nothing is busy, and two frames were painted since. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('load')
  await page.waitForFunction(
    () =>
      document.querySelector('main h1, main h2') !== null &&
      document.querySelector('[aria-busy=true]') === null,
  )
  await page.evaluate(
    () => new Promise<void>(painted => requestAnimationFrame(() => requestAnimationFrame(() => painted()))),
  )
}

/** Goes down the page and back up, as a reader does: what waits to be seen, such as a chart, is there afterwards. */
export const scrolledThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const painted = () =>
      new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y)
      await painted()
    }
    scrollTo(0, 0)
    await painted()
  })
