'use client'
import { useTranslations } from 'use-intl'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'

export const PrintSection = () => {
  const t = useTranslations()
  return (
    <Section id="print" title={t('sections.print')}>
      <Empty title={t('states.soon')} />
    </Section>
  )
}
