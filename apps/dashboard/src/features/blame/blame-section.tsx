'use client'
import { useTranslations } from 'use-intl'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'

export const BlameSection = () => {
  const t = useTranslations()
  return (
    <Section id="blame" title={t('sections.blame')}>
      <Empty title={t('states.soon')} />
    </Section>
  )
}
