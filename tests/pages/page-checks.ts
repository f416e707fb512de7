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

/** Messages are kept by feature: `live.ts` holds all that begins with `live.` */
const features = globSync('*.ts', {
  cwd: join(import.meta.dirname, '..', '..', 'apps', 'dashboard', 'src', 'messages', 'en'),
}).map(file => file.replace(/\.ts$/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
const bareKey = `\\b(?:${features.join('|')})(?:\\.[A-Za-z]\\w*)+`

/** Names of messages that stand where their words should. */
export const bareKeys = async (page: Page): Promise<readonly string[]> =>
  ((await page.locator('main').textContent()) ?? '')
    .match(new RegExp(bareKey, 'g'))
    ?.filter(key => !/\.(json|jsonl|yaml|csv)$/.test(key)) ?? []

/**
 * Words in Latin letters that are none of people's own: what was not translated. People's words stand in `<bdi>`, what
 * machines say in `<code>`.
 */
export const untranslated = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const names =
      /\b(Plan Ledger|Lighthouse|CSV|JSONL?|Markdown|iCalendar|GraphQL|API|UTC|SHA|PNG|PDF|XLSX|YAML|Ctrl|Enter|Esc|Shift|Alt|SMART|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*|(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)\b|\b[A-Z][a-z]+\/[A-Z][A-Za-z_]+\b/g
    // a translated sentence may hold what a person wrote
    const english = (words: string) =>
      /[A-Za-z]{3,}/.test(words.replace(names, '')) && !/\p{Script=Arabic}/u.test(words)
    const found = new Set<string>()
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const words = node.textContent?.trim() ?? ''
      const around = node.parentElement
      if (!english(words) || around?.closest('bdi, code, pre, script, style, kbd, option, [lang=en]'))
        continue
      found.add(words.slice(0, 80))
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], img[alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const words = element.getAttribute(name) ?? ''
        const own = element.closest('bdi')
        if (!own && english(words)) found.add(`${name}: ${words.slice(0, 80)}`)
      }
    return [...found]
  })
