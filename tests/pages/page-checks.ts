import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA and the good practices that axe knows, or only some of its rules. */
export const violations = async (page: Page, rules?: readonly string[]): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  return page.evaluate(async only => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          context: object,
          options: object,
        ): Promise<{
          violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
        }>
      }
    }
    const { violations } = await axe.run(
      // in a long list the thirteenth is made like the first twelve
      {
        exclude: [
          ['main li:nth-of-type(n+13)'],
          ['main tr:nth-of-type(n+13)'],
          ['main section:nth-of-type(n+13)'],
        ],
      },
      {
        resultTypes: ['violations'],
        // a menu hangs at the end of the body while it is open
        rules: { region: { enabled: document.querySelector('[role=menu]') === null } },
        ...(only && { runOnly: { type: 'rule', values: only } }),
      },
    )
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) =>
          `${id}: ${html.slice(0, 160)} – ${failureSummary?.replace(/\s+/g, ' ')}`,
      ),
    )
  }, rules)
}

/** By how many px a page scrolls sideways, with what sticks out. */
export const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const sticksOut = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 0 && (right > clientWidth + 1 || left < -1)
    }
    const widest = [...document.querySelectorAll('main *, header *')].filter(sticksOut).slice(0, 3)
    return [`by ${scrollWidth - clientWidth} px`, ...widest.map(each => each.outerHTML.slice(0, 200))]
  })

/** Charts without a caption, a name or a table that says the same. */
export const unnamedCharts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('figure')]
      .filter(figure => figure.querySelector('svg') !== null)
      .flatMap(figure => {
        const caption = figure.querySelector('figcaption')?.textContent?.trim() ?? ''
        const named = figure.querySelector('[role=img][aria-label], [role=application][aria-label]')
        const lacks = [
          ...(caption === '' ? ['no caption'] : []),
          ...(named ? [] : ['no name']),
          ...(figure.querySelector('table, details') ? [] : ['no table']),
        ]
        return lacks.length > 0 ? [`${caption.slice(0, 60)}: ${lacks.join(', ')}`] : []
      }),
  )

/**
 * What is pressed and smaller than `least` px in one direction or the other, of what is seen. Left out are links within a
 * line of text, what is only for those who don't see, and what lies within a larger thing that does the same.
 */
export const smallTargets = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate(least => {
    const pressed =
      'button, a[href], input, select, textarea, summary, [role=slider], [role=menuitem], [role=tab]'
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap(each => {
      if (!each.checkVisibility({ visibilityProperty: true }) || each.closest('.sr-only')) return []
      const inText = getComputedStyle(each).display === 'inline'
      // a label presses its box, and a row stretched over by `::after` its link
      const area = each.closest('label') ?? each
      const stretched = getComputedStyle(each, '::after').position === 'absolute'
      const { width, height } = area.getBoundingClientRect()
      if (inText || stretched || width <= 1 || (width >= least - 0.5 && height >= least - 0.5)) return []
      return [`${Math.round(width)}×${Math.round(height)} ${each.outerHTML.slice(0, 120)}`]
    })
  }, least)
