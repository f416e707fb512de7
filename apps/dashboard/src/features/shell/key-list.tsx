'use client'
import { useTranslations } from 'use-intl'

/** Every key of the product, by where it does something; more than one are keys pressed one after the other or with Shift. */
const groups = {
  everywhere: [
    ['sheet', '?'],
    ['palette', 'Ctrl K'],
    ['filter', '/'],
    ['save', 'Ctrl Enter'],
    ['close', 'Esc'],
  ],
  plan: [
    ['previous', '[ ]'],
    ['revision', 'Shift [ ]'],
    ['now', 'N'],
    ['day', 'T'],
    ['since', 'D'],
    ['pause', 'L'],
    ['add', 'C'],
    ['edit', 'E'],
    ['copy', '.'],
    ['swap', 'S'],
  ],
  lists: [
    ['rows', 'J K'],
    ['open', 'Enter'],
    ['back', 'Backspace'],
  ],
  work: [
    ['acknowledge', 'A'],
    ['seen', 'M'],
    ['verify', 'V'],
    ['tabs', '1–5'],
    ['import', 'I'],
    ['stop', 'X'],
  ],
} as const
const places = [
  ['places.plans', 'P'],
  ['sections.overview', 'O'],
  ['sections.history', 'H'],
  ['sections.compare', 'C'],
  ['sections.blame', 'B'],
  ['sections.progress', 'R'],
  ['places.audit', 'A'],
  ['places.analytics', 'N'],
  ['places.coach', 'W'],
  ['places.integrity', 'I'],
] as const

const Keys = ({ of }: { readonly of: string }) => (
  <dd className="flex gap-1">
    {of.split(' ').map(key => (
      <kbd
        key={key}
        className="min-w-6 rounded-[4px] border border-line bg-surface px-1.5 text-center font-sans text-xs leading-5"
      >
        {key}
      </kbd>
    ))}
  </dd>
)

export const KeyList = () => {
  const t = useTranslations()
  const rows = [
    ...(['everywhere', 'plan', 'lists', 'work'] as const).map(
      group => [group, groups[group].map(([what, keys]) => [t(`keys.${what}`), keys] as const)] as const,
    ),
    ['places', places.map(([name, key]) => [t(name), `G ${key}`] as const)] as const,
  ]
  return (
    <div className="gap-x-8 text-sm sm:columns-2">
      {rows.map(([group, keys]) => (
        <section key={group} aria-label={t(`keys.${group}`)} className="mb-5 break-inside-avoid">
          <h3 className="mb-1 font-medium">{t(`keys.${group}`)}</h3>
          <dl className="divide-y divide-line">
            {keys.map(([what, key]) => (
              <div key={what} className="flex items-center justify-between gap-3 py-1.5">
                <dt className="text-muted">{what}</dt>
                <Keys of={key} />
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
