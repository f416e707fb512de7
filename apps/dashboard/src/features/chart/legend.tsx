import { clsx } from 'clsx'

/** What a colour of a chart stands for; a sign or a dash says the same without the colour. */
export interface LegendKey {
  readonly words: string
  /** Whether people wrote the words. */
  readonly own?: boolean
  /** A token, as `var(--c1)`. */
  readonly colour: string
  readonly sign?: string
  /** Of a line; a filled dot where it is left out. */
  readonly dash?: string
}

export const Legend = ({ keys }: { readonly keys: readonly LegendKey[] }) => (
  <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-muted text-sm">
    {keys.map(({ words, own, colour, sign, dash }) => (
      <li key={words} className="inline-flex min-w-0 items-center gap-1.5">
        <svg
          width={dash === undefined ? 10 : 22}
          height="10"
          aria-hidden
          className={clsx('shrink-0', dash === undefined && sign === '◇' && 'rotate-45')}
        >
          {dash === undefined ? (
            <rect width="10" height="10" rx={sign === '◇' ? 1 : 5} fill={colour} />
          ) : (
            <line x2="22" y1="5" y2="5" stroke={colour} strokeWidth="2.25" strokeDasharray={dash} />
          )}
        </svg>
        {sign && <span aria-hidden>{sign}</span>}
        {own ? <bdi className="truncate">{words}</bdi> : words}
      </li>
    ))}
  </ul>
)
