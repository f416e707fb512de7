'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { aspects, type Occupation } from './fragment.ts'
import { tones } from './occupation-card.tsx'

/** Each aspect a row, each occupation a column. */
export const ShortListTable = ({ occupations }: { readonly occupations: readonly Occupation[] }) => {
  const t = useTranslations('occupation')
  if (occupations.length === 0) return <Empty title={t('nothingToCompare')} />
  return (
    <section
      aria-label={t('tableTitle')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="surface-card overflow-x-auto"
    >
      <table className="w-full text-sm">
        <caption className="sr-only">{t('tableTitle')}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-32 px-4 py-2.5 text-start font-medium text-muted text-xs">
              {t('aspect')}
            </th>
            {occupations.map(occupation => (
              <th key={occupation.id} scope="col" className="min-w-52 px-4 py-2.5 text-start align-top">
                <span className="inline-flex items-start gap-2 font-semibold">
                  <span className="mt-0.5">
                    <StatusMark
                      tone={tones[occupation.status]}
                      label={occupation.status === 'CHOSEN' ? t('chosen') : t('short')}
                      size={14}
                    />
                  </span>
                  <Bdi text={occupation.title} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {aspects.map(name => (
            <tr key={name} className="border-line border-t">
              <th scope="row" className="px-4 py-2.5 text-start align-top font-normal text-muted">
                {t(`field.${name}`)}
              </th>
              {occupations.map(occupation => (
                <td key={occupation.id} className="px-4 py-2.5 align-top">
                  {occupation[name] ? (
                    <Bdi text={occupation[name]} lines />
                  ) : (
                    <span className="text-muted">{t('notNoted')}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
