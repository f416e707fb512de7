'use client'
import { useMemo, useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { FilterChip } from '../../components/ui/chip.tsx'
import { Notice, Skeleton } from '../../components/ui/states.tsx'
import { occasionsQuery } from '../compare/documents.ts'
import { presetsOf } from '../compare/presets.ts'
import { SidePicker } from '../compare/side-picker.tsx'
import { useSide } from '../compare/use-side.ts'
import { printMoment } from '../moment/moment.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { usePreferences } from '../preferences/preferences-provider.tsx'
import { Story } from '../story/story.tsx'

const words = {
  sinceReview: 'fromReview',
  sinceSigned: 'fromSigned',
  sinceMonth: 'fromMonth',
  sinceQuarter: 'fromQuarter',
  whole: 'fromStart',
} as const

/** What became of the plan up to the moment viewed, as one reads it before a session: since the last review, or `from`. */
export const StoryView = () => {
  const t = useTranslations('history')
  const { id, at, axis, live, state } = usePlanView()
  const { preferences } = usePreferences()
  const [{ data, fetching }] = useQuery({ query: occasionsQuery, variables: { id } })
  const reviewed = data?.plan?.reviewed.nodes[0]?.toVersion
  const signed = data?.plan?.signed.nodes[0]?.toVersion
  const presets = useMemo(
    () =>
      presetsOf(
        {
          ...(reviewed !== undefined && reviewed < state.version && { reviewed }),
          ...(signed !== undefined && signed < state.version && { signed }),
        },
        new Date(),
        preferences.zone,
      ),
    [reviewed, signed, state.version, preferences.zone],
  )
  const from = useSide('from', presets[0]?.a ?? { kind: 'version', version: 1 })
  // What is read stays as it is until the reader wants the news.
  const [told, setTold] = useState(live.version)
  const newer = at === undefined ? live.version - told : 0
  const after = from.version !== undefined && from.version > state.version
  return (
    <div className="p-4">
      <p className="mb-3 text-muted text-sm">{t('storyLead')}</p>
      {from.unreadable !== null && (
        <Notice>
          {t('unreadable', { text: from.unreadable, instead: printMoment(presets[0]?.a ?? from.moment) })}
        </Notice>
      )}
      <div className="mb-3 flex flex-wrap items-end gap-2">
        <SidePicker
          label={t('since')}
          side={from}
          choices={presets.map(({ key, a }) => ({ words: t(words[key]), moment: a }))}
        />
      </div>
      <fieldset className="mb-3 flex flex-wrap gap-1.5">
        <legend className="sr-only">{t('since')}</legend>
        {presets.map(({ key, a }) => (
          <FilterChip key={key} on={printMoment(a) === printMoment(from.moment)} onClick={() => from.set(a)}>
            {t(words[key])}
          </FilterChip>
        ))}
      </fieldset>
      {newer > 0 && (
        <Button size="small" look="primary" className="mb-3" onClick={() => setTold(live.version)}>
          {t('newer', { newer })}
        </Button>
      )}
      {after && <Notice>{t('fromAfter')}</Notice>}
      {from.at === undefined || (fetching && !data) ? (
        <Skeleton className="h-40" />
      ) : (
        !after && (
          <div className="surface-card">
            <Story
              key={`${from.at}|${at}|${axis}|${told}`}
              plan={id}
              from={from.at}
              to={at ?? 'now'}
              axis={axis}
              label={t('story')}
            />
          </div>
        )
      )}
    </div>
  )
}
