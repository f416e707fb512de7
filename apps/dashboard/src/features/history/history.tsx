'use client'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { Skeleton } from '../../components/ui/states.tsx'
import { firstSizes } from './first-page.ts'
import { Timeline } from './timeline.tsx'

const groups = ['goals', 'steps', 'barriers', 'plan'] as const
const views = ['compact', 'timeline', 'story', 'json'] as const

const loading = () => <Skeleton className="m-4 h-40" />
const StoryView = late(() => import('./story-view.tsx').then(module => module.StoryView), loading)
const LanesView = late(() => import('./lanes-view.tsx').then(module => module.LanesView), loading)
const JsonView = late(() => import('./json-view.tsx').then(module => module.JsonView), loading)

/** What happened, in order: as change sets, as a story, or as the data itself. `view` of the address says which. */
export const History = () => {
  const t = useTranslations('history')
  const [group, setGroup] = useQueryState(
    'type',
    parseAsStringLiteral(groups).withOptions({ history: 'push' }),
  )
  const [view, setView] = useQueryState(
    'view',
    parseAsStringLiteral(views).withDefault('compact').withOptions({ history: 'push' }),
  )
  return (
    <div className={view === 'timeline' ? undefined : 'mx-auto max-w-3xl'}>
      <Section
        id="history"
        title={t('title')}
        action={
          <Segmented
            label={t('view')}
            value={view}
            onChange={next => void setView(next)}
            options={views.map(value => ({ value, label: t(value) }))}
          />
        }
      >
        <div className={view === 'timeline' ? undefined : 'surface-card overflow-hidden'}>
          {view === 'compact' && <Timeline group={group} onGroup={setGroup} size={firstSizes.history} days />}
          {view === 'timeline' && <LanesView />}
          {view === 'story' && <StoryView />}
          {view === 'json' && <JsonView />}
        </div>
      </Section>
    </div>
  )
}
