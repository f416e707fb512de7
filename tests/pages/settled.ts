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
