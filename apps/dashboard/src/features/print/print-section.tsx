'use client'
import { Printer } from 'lucide-react'
import { parseAsArrayOf, parseAsStringLiteral, useQueryState } from 'nuqs'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { FilterChip } from '../../components/ui/chip.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Problem } from '../../components/ui/states.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useSection } from '../plan/use-section.ts'
import { printQuery } from './fragment.ts'
import { PrintSheet } from './print-sheet.tsx'

export const printParts = [
  'direction',
  'goals',
  'barriers',
  'readiness',
  'supporters',
  'reviews',
  'baselines',
] as const

/** The plan at the moment viewed, as paper holds it. What was disputed is always on it. */
export const PrintSection = () => {
  const t = useTranslations()
  const { state } = usePlanView()
  const section = useSection(printQuery)
  const [left, setLeft] = useQueryState(
    'without',
    parseAsArrayOf(parseAsStringLiteral(printParts)).withDefault([]),
  )
  const toggle = (part: (typeof printParts)[number]) =>
    void setLeft(left.includes(part) ? left.filter(each => each !== part) : [...left, part])
  return (
    <Section
      id="print"
      title={t('sections.print')}
      action={
        <span className="print:hidden">
          <Button look="primary" size="small" onClick={() => window.print()}>
            <Printer size={14} aria-hidden />
            {t('print.print')}
          </Button>
        </span>
      }
    >
      <fieldset className="mb-4 flex flex-wrap gap-1.5 print:hidden">
        <legend className="sr-only">{t('print.parts')}</legend>
        {printParts.map(part => (
          <FilterChip key={part} on={!left.includes(part)} onClick={() => toggle(part)}>
            {t(`sections.${part}`)}
          </FilterChip>
        ))}
      </fieldset>
      {section.failed && <Problem onRetry={section.retry}>{t('states.unreachable')}</Problem>}
      <div aria-busy={section.busy}>
        <PrintSheet
          state={state}
          rest={section.state ?? undefined}
          parts={new Set(printParts.filter(part => !left.includes(part)))}
        />
      </div>
    </Section>
  )
}
