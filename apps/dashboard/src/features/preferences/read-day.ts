const dayMilliseconds = 86_400_000
const monthKeys = Array.from({ length: 12 }, (_, month) => month)

const folded = (text: string) => text.normalize('NFKC').toLocaleLowerCase().replaceAll('.', '')

const names = new Map<string, readonly (readonly string[])[]>()
/** How each month is written by itself and within a day, short and long. */
const monthNames = (tag: string): readonly (readonly string[])[] => {
  const known = names.get(tag)
  if (known) return known
  const made = monthKeys.map(month =>
    (['short', 'long'] as const).flatMap(style =>
      [{ month: style }, { day: 'numeric', month: style, year: 'numeric' } as const].map(options =>
        folded(
          new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
            .formatToParts(Date.UTC(2026, month, 15))
            .find(({ type }) => type === 'month')?.value ?? '',
        ),
      ),
    ),
  )
  names.set(tag, made)
  return made
}

const isoOf = (year: number, month: number, day: number): string | undefined => {
  const time = Date.UTC(year, month - 1, day)
  const iso = new Date(time).toISOString().slice(0, 10)
  const same =
    iso ===
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return same && time % dayMilliseconds === 0 ? iso : undefined
}

/** The shortest beginning of a month's name that is taken for it. */
const leastOfName = 3

/**
 * A calendar day as somebody writes it, day before month as everywhere on the screen: `17 Nov 2026`, `17 November 2026`,
 * `17.11.2026`, `17/11/2026`; `2026-11-17`; and with the month first where nothing else can be meant.
 * @param tag of the reader's language, as `Intl` wants it
 * @returns `2026-11-17`, or `undefined` for what is no day
 */
export const readDay = (text: string, tag: string): string | undefined => {
  const said = folded(text.trim().replaceAll('.', ' '))
    .replaceAll(/[,\s]+/g, ' ')
    .trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said)
  if (iso) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})[ /-](\d{1,2})[ /-](\d{4})$/.exec(said)
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])]
    return isoOf(year, second, first) ?? isoOf(year, first, second)
  }
  const words = said.split(' ')
  const year = words.find(word => /^\d{4}$/.test(word))
  const day = words.find(word => /^\d{1,2}$/.test(word))
  const name = words.filter(word => word !== year && word !== day).join(' ')
  if (words.length < 3 || year === undefined || day === undefined || name.length < leastOfName)
    return undefined
  const month = [...monthNames(tag), ...monthNames('en-GB')].findIndex(
    forms => forms.includes(name) || forms.some(form => form.startsWith(name)),
  )
  return month < 0 ? undefined : isoOf(Number(year), (month % 12) + 1, Number(day))
}
