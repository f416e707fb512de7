import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
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
  page.evaluate(async () => {
    // what measures its own room does so in the frame after
    await new Promise<void>(painted => requestAnimationFrame(() => requestAnimationFrame(() => painted())))
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
      if (!each.checkVisibility({ visibilityProperty: true }) || each.closest('.sr-only, [aria-hidden=true]'))
        return []
      const inText = getComputedStyle(each).display === 'inline'
      // a label presses its box, and a row stretched over by `::after` its link
      const area = each.closest('label') ?? each
      const stretched = getComputedStyle(each, '::after').position === 'absolute'
      const { width, height } = area.getBoundingClientRect()
      if (inText || stretched || width <= 1 || (width >= least - 0.5 && height >= least - 0.5)) return []
      return [`${Math.round(width)}×${Math.round(height)} ${each.outerHTML.slice(0, 120)}`]
    })
  }, least)

/** Messages are kept by feature: `check-in.ts` holds all that begins with `checkIn.` */
const features = globSync('*.ts', {
  cwd: join(import.meta.dirname, '..', '..', 'apps', 'dashboard', 'src', 'messages', 'en'),
}).map(file => file.replace(/\.ts$/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
const bareKey = `^(?:${features.join('|')})(?:\\.[A-Za-z]\\w*)+$`

/** What stands as it is in every language: names of products, formats and keys, months, days, zones and digests. */
const names =
  /\b(Plan Ledger|CSV|JSONL?|Markdown|iCalendar|GraphQL|CloudEvents|OCEL|API|UTC|SHA|PNG|PDF|Ctrl|Enter|Esc|Shift|Alt|SMART|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*|(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)\b|\b[A-Z][a-z]+\/[A-Z][A-Za-z_]+\b|\b[0-9a-f]{16,}\b/

/**
 * In the pseudo-locale: names of messages that stand where their words should, and words in Latin letters that are none of
 * people's own. People's words stand in `<bdi>`, in charts in text that turns by its own direction; what machines say
 * stands in `<code>`.
 */
export const untranslated = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ([key, same]) => {
      const bare = new RegExp(key)
      const known = new RegExp(same, 'g')
      const own = new Set([...document.querySelectorAll('bdi')].map(each => each.textContent?.trim()))
      // a translated sentence may hold what a person wrote
      const english = (words: string) =>
        bare.test(words) ||
        (/[A-Za-z]{3,}/.test(words.replace(known, '')) &&
          !/\p{Script=Arabic}/u.test(words) &&
          !own.has(words))
      const found = new Set<string>()
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const words = node.textContent?.trim() ?? ''
        const around = node.parentElement?.closest('bdi, code, pre, script, style, kbd, option, [lang=en]')
        const turning = node.parentElement?.style.unicodeBidi === 'plaintext'
        if (!around && !turning && english(words)) found.add(words.slice(0, 80))
      }
      for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], img[alt]'))
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
          const words = element.getAttribute(name)?.trim() ?? ''
          if (!element.closest('bdi') && english(words)) found.add(`${name}: ${words.slice(0, 80)}`)
        }
      return [...found]
    },
    [bareKey, names.source] as const,
  )
