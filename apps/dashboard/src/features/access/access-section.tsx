'use client'
import { useTranslations } from 'use-intl'
import { Section } from '../../components/ui/section.tsx'
import { Empty, Notice } from '../../components/ui/states.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { Reads } from './reads.tsx'

/** Who outside the plan read or exported it. The owner and auditors may know. */
export const AccessSection = () => {
  const t = useTranslations()
  const { live, past } = usePlanView()
  return (
    <Section id="access" title={t('sections.access')}>
      <p className="mb-3 max-w-prose text-muted text-sm">{t('access.lead')}</p>
      {live.viewerMay.includes('READ_VIEWS') ? (
        <>
          {past && <Notice>{t('access.allTime')}</Notice>}
          <Reads />
        </>
      ) : (
        <Empty title={t('command.may.READ_VIEWS')}>{t('access.mayNotHint')}</Empty>
      )}
    </Section>
  )
}
