'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { DayOf } from '../../components/ui/when.tsx'
import type { Commitment } from './documents.ts'

type Terms = Commitment['original']
const names = ['statement', 'due', 'target'] as const

const Term = ({ name, terms }: { readonly name: (typeof names)[number]; readonly terms: Terms }) => {
  const t = useTranslations('goal')
  const value = terms[name]
  if (value === null) return <span className="text-muted">{t('none')}</span>
  return name === 'due' ? <DayOf day={value} /> : <Bdi text={value} />
}

const Shift = ({ words, shift }: { readonly words: string; readonly shift: Commitment['sinceOriginal'] }) => {
  const t = useTranslations('goal')
  const { slipDays, target } = shift
  if (!slipDays && target === 'SAME') return null
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      <span className="text-muted">{words}</span>
      {slipDays !== null && slipDays !== 0 && (
        <Chip look={slipDays > 0 ? 'past' : 'added'}>
          {t('slip', { days: Math.abs(slipDays), sign: slipDays > 0 ? '+' : '−' })}
        </Chip>
      )}
      {target !== 'SAME' && <Chip look="changed">{t(`shift.${target}`)}</Chip>}
    </p>
  )
}

/** The terms of a goal as they were first set, as they were signed, and as they stand. */
export const Promises = ({ commitment }: { readonly commitment: Commitment }) => {
  const t = useTranslations('goal')
  const { original, signedOff, current, sinceOriginal, sinceSignedOff, dueMoves } = commitment
  const columns = [
    { key: 'original', terms: original },
    ...(signedOff ? [{ key: 'signedOff', terms: signedOff } as const] : []),
    { key: 'current', terms: current },
  ] as readonly { readonly key: 'original' | 'signedOff' | 'current'; readonly terms: Terms }[]
  return (
    <div className="surface-card px-4 py-3">
      <table className="w-full text-sm max-sm:block">
        <caption className="sr-only">{t('terms')}</caption>
        <thead className="text-muted text-xs max-sm:sr-only">
          <tr>
            <th scope="col" className="w-28 py-1 text-start font-medium">
              {t('term')}
            </th>
            {columns.map(({ key }) => (
              <th key={key} scope="col" className="py-1 pe-4 text-start font-medium">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {names.map(name => (
            <tr key={name} className="border-line border-t align-top max-sm:block max-sm:py-1.5">
              <th scope="row" className="py-1.5 pe-4 text-start font-normal text-muted max-sm:block">
                {t(`termNames.${name}`)}
              </th>
              {columns.map(({ key, terms }) => (
                <td key={key} className="py-1.5 pe-4 max-sm:flex max-sm:gap-3 max-sm:py-0.5">
                  <span aria-hidden className="w-20 shrink-0 text-muted text-xs sm:hidden">
                    {t(key)}
                  </span>
                  <span
                    className={
                      key === 'current' && terms[name] !== (signedOff ?? original)[name] ? 'font-medium' : ''
                    }
                  >
                    <Term name={name} terms={terms} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1 border-line border-t pt-2">
        <p className="text-muted text-sm">{t('moves', { n: dueMoves })}</p>
        <Shift words={t('againstOriginal')} shift={sinceOriginal} />
        {sinceSignedOff && <Shift words={t('againstSignedOff')} shift={sinceSignedOff} />}
      </div>
    </div>
  )
}
