'use client'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import type { ComponentType } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Empty } from '../../components/ui/states.tsx'
import { Tabs } from '../../components/ui/tabs.tsx'
import { useKeys } from '../shell/keys.ts'
import { PageHead } from '../shell/page-head.tsx'
import { BarriersTab } from './barriers-tab.tsx'
import { BehindNumbers } from './behind-numbers.tsx'
import { rolesQuery } from './documents.ts'
import { OverviewTab } from './overview-tab.tsx'
import { ReviewsTab } from './reviews-tab.tsx'
import { RevisionsTab } from './revisions-tab.tsx'
import { TimeTab } from './time-tab.tsx'

const tabs = ['overview', 'time', 'revisions', 'barriers', 'reviews'] as const

const contents: Readonly<Record<(typeof tabs)[number], ComponentType>> = {
  overview: OverviewTab,
  time: TimeTab,
  revisions: RevisionsTab,
  barriers: BarriersTab,
  reviews: ReviewsTab,
}

/** Who is answered by figures of all plans; of reviews everybody sees their own. */
const informed: ReadonlySet<string> = new Set(['AUDITOR', 'ANALYST', 'ADMIN'])

/** Whether goals get achieved, promises kept and barriers overcome, over all plans; never about a single person. */
export const AnalyticsPage = () => {
  const t = useTranslations()
  const [tab, setTab] = useQueryState(
    'tab',
    parseAsStringLiteral(tabs).withDefault('overview').withOptions({ history: 'push' }),
  )
  useKeys(Object.fromEntries(tabs.map((each, i) => [String(i + 1), () => void setTab(each)])))
  const Content = contents[tab]
  const [{ data }] = useQuery({ query: rolesQuery })
  const held = data?.viewer.member?.roles
  const refused = tab !== 'reviews' && held !== undefined && !held.some(role => informed.has(role))
  return (
    <PageHead title={t('places.analytics')}>
      <p className="mb-4 max-w-prose text-muted">{t('analytics.lead')}</p>
      <Tabs
        label={t('places.analytics')}
        value={tab}
        onChange={next => void setTab(next)}
        tabs={tabs.map(value => ({ value, label: t(`analytics.tabs.${value}`) }))}
      >
        {refused ? (
          <Empty title={t('analytics.notAllowed')}>{t('analytics.notAllowedHint')}</Empty>
        ) : (
          <>
            <BehindNumbers>
              <Content />
            </BehindNumbers>
            <aside aria-label={t('analytics.notYet')} className="mt-6 max-w-prose text-muted text-sm">
              <p className="font-medium">{t('analytics.notYet')}</p>
              <p>{t(`analytics.later.${tab}`)}</p>
            </aside>
          </>
        )}
      </Tabs>
    </PageHead>
  )
}
