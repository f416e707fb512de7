'use client'
import { useTranslations } from 'use-intl'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'

export const AccessSection = () => {
  const t = useTranslations()
  return (
    <Section id="access" title={t('sections.access')}>
      <Empty title={t('states.soon')} />
    </Section>
  )
}
