'use client'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Empty } from '../../components/ui/states.tsx'
import { Tabs } from '../../components/ui/tabs.tsx'
import { barrierCategories, goalKinds, reasons } from '../../messages/en.ts'
import { useKeys } from '../shell/keys.ts'
import { PageHead } from '../shell/page-head.tsx'
import { Barriers } from './barriers.tsx'
import { ChooseGroup } from './choose-group.tsx'
import { barriersQuery, completionQuery, revisionsQuery } from './documents.ts'
import { Figures } from './figures.tsx'
import { OnTime } from './on-time.tsx'
import { Overview } from './overview.tsx'
import { Revisions } from './revisions.tsx'

const tabs = ['overview', 'time', 'revisions', 'barriers', 'reviews'] as const
type Tab = (typeof tabs)[number]

const goalGroups = ['UNIT', 'QUARTER', 'HORIZON', 'KIND', 'TEMPLATE'] as const
const revisionGroups = ['MONTH', 'REASON', 'UNIT'] as const
const barrierGroups = ['CATEGORY', 'SEVERITY', 'QUARTER', 'UNIT'] as const
const groups = [
  'UNIT',
  'QUARTER',
  'HORIZON',
  'KIND',
  'TEMPLATE',
  'MONTH',
  'REASON',
  'CATEGORY',
  'SEVERITY',
] as const
type Group = (typeof groups)[number]

const chosenOf = <Offered extends Group>(offered: readonly Offered[], by: Group | null): Offered | null =>
  offered.find(group => group === by) ?? null

/** `priorities-changed` of the events is `PRIORITIES_CHANGED` of the API. */
const known = (words: Readonly<Record<string, string>>, group: string): string =>
  words[group.toUpperCase().replaceAll('-', '_')] ?? group

/** Whether goals get achieved, promises kept and barriers overcome, over all plans; never about a single person. */
export const AnalyticsPage = () => {
  const t = useTranslations()
  const [tab, setTab] = useQueryState(
    'tab',
    parseAsStringLiteral(tabs).withDefault('overview').withOptions({ history: 'push' }),
  )
  const [by, setBy] = useQueryState('by', parseAsStringLiteral(groups).withOptions({ history: 'push' }))
  useKeys(Object.fromEntries(tabs.map((each, i) => [String(i + 1), () => void setTab(each)])))
  const nameOf = (chosen: Group | null) => (group: string | null) => {
    if (chosen === null) return t('analytics.everything')
    if (group === null) return t('analytics.none')
    if (chosen === 'REASON') return known(reasons, group)
    if (chosen === 'CATEGORY') return known(barrierCategories, group)
    if (chosen === 'KIND') return known(goalKinds, group)
    if (chosen === 'SEVERITY') return t('analytics.severity', { severity: group })
    if (
      chosen === 'HORIZON' &&
      (group === 'quarter' || group === 'year' || group === 'longer' || group === 'undated')
    )
      return t(`analytics.horizons.${group}`)
    return group
  }
  const choose = <Offered extends Group>(offered: readonly Offered[]) => (
    <ChooseGroup
      groups={offered}
      value={chosenOf(offered, by)}
      onChange={next => void setBy(next)}
      words={(group: Group) => t(`analytics.groups.${group}`)}
    />
  )
  const file = (chosen: Group | null) => ['analytics', tab, chosen?.toLowerCase()].filter(Boolean).join('-')
  const goals = chosenOf(goalGroups, by)
  const revised = chosenOf(revisionGroups, by)
  const hindered = chosenOf(barrierGroups, by)
  const about: Readonly<Record<Tab, () => ReactNode>> = {
    overview: () => (
      <>
        {choose(goalGroups)}
        <Figures query={completionQuery} variables={{ by: goals }}>
          {({ organisation: { completion } }) => (
            <Overview rows={completion.nodes} groupName={nameOf(goals)} file={file(goals)} />
          )}
        </Figures>
      </>
    ),
    time: () => (
      <>
        {choose(goalGroups)}
        <Figures query={completionQuery} variables={{ by: goals }}>
          {({ organisation: { completion } }) => (
            <OnTime rows={completion.nodes} groupName={nameOf(goals)} file={file(goals)} />
          )}
        </Figures>
      </>
    ),
    revisions: () => (
      <>
        {choose(revisionGroups)}
        <Figures query={revisionsQuery} variables={{ by: revised }}>
          {({ organisation: { revisions } }) => (
            <Revisions rows={revisions.nodes} groupName={nameOf(revised)} file={file(revised)} />
          )}
        </Figures>
      </>
    ),
    barriers: () => (
      <>
        {choose(barrierGroups)}
        <Figures query={barriersQuery} variables={{ by: hindered }}>
          {({ organisation: { barriers } }) => (
            <Barriers rows={barriers.nodes} groupName={nameOf(hindered)} file={file(hindered)} />
          )}
        </Figures>
      </>
    ),
    reviews: () => <Empty title={t('analytics.noReviews')}>{t('analytics.noReviewsHint')}</Empty>,
  }
  return (
    <PageHead title={t('places.analytics')}>
      <p className="mb-4 max-w-prose text-muted">{t('analytics.lead')}</p>
      <Tabs
        label={t('places.analytics')}
        value={tab}
        onChange={next => void setTab(next)}
        tabs={tabs.map(value => ({ value, label: t(`analytics.tabs.${value}`) }))}
      >
        {about[tab]()}
        <p className="mt-3 max-w-prose text-muted text-sm">{t(`analytics.read.${tab}`)}</p>
      </Tabs>
    </PageHead>
  )
}
