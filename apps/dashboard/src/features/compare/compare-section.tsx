'use client'
import { useTranslations } from 'use-intl'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'

export const CompareSection = () => {
  const t = useTranslations()
  return (
    <Section id="compare" title={t('sections.compare')}>
      <Empty title={t('states.soon')} />
    </Section>
  )
}
