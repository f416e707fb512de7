'use client'
import { Plus } from 'lucide-react'
import { parseAsArrayOf, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { FilterChip } from '../../components/ui/chip.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { Empty } from '../../components/ui/states.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { ActionButton } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useKeys } from '../shell/keys.ts'
import { type GoalFilter, goalFilters, matchesAll } from './goal-filters.ts'
import { GoalRows, type GoalTask } from './goal-row.tsx'
import { goalTree } from './goal-tree.ts'
import { slipsOf } from './slip.ts'

// Forms are loaded when they are first opened.
const SetGoal = late(() => import('./set-goal.tsx').then(module => module.SetGoal))
const GoalDialogs = late(() => import('./goal-dialogs.tsx').then(module => module.GoalDialogs))

const coded = {
  SHORT: 'Horizon.SHORT',
  LONG: 'Horizon.LONG',
  BEYOND: 'Horizon.BEYOND',
  PROFESSIONAL: 'GoalKind.PROFESSIONAL',
  PERSONAL: 'GoalKind.PERSONAL',
  NO_MEASURE: 'SmartGap.NO_MEASURE',
  NO_DUE_DATE: 'SmartGap.NO_DUE_DATE',
  NO_STEP: 'SmartGap.NO_STEP',
  NO_RELEVANCE: 'SmartGap.NO_RELEVANCE',
} as const

/** The tree of goals, or all in one list; what is filtered out says how much it is. */
export const GoalsSection = () => {
  const t = useTranslations('goal')
  const code = useTranslations('code')
  const tStates = useTranslations('states')
  const { state, past, editable, commitments } = usePlanView()
  const [{ view, show }, setAddress] = useQueryStates(
    {
      view: parseAsStringLiteral(['tree', 'flat'] as const).withDefault('tree'),
      show: parseAsArrayOf(parseAsStringLiteral(goalFilters)).withDefault([]),
    },
    { history: 'push', scroll: false },
  )
  const [setting, setSetting] = useState(false)
  const [task, setTask] = useState<{ goal: Goal; task: GoalTask } | null>(null)
  const set = () => setSetting(true)
  useKeys(editable ? { c: set } : {})
  const shown = useMemo(() => state.goals.filter(goal => matchesAll(goal, show)), [state.goals, show])
  const nodes = useMemo(
    () => (view === 'tree' ? goalTree(shown) : shown.map(goal => ({ goal, supporting: [] }))),
    [shown, view],
  )
  const slips = useMemo(() => slipsOf(state.goals, commitments), [state.goals, commitments])
  const achieved = state.goals.filter(goal => goal.status === 'ACHIEVED').length
  // Only filters that would leave something and not everything are worth a place; those on stay.
  const offered = goalFilters.filter(filter => {
    const n = state.goals.filter(goal => matchesAll(goal, [filter])).length
    return show.includes(filter) || (n > 0 && n < state.goals.length)
  })
  const labelOf = (filter: GoalFilter) =>
    filter === 'open' ? t('openOnly') : filter === 'gaps' ? t('withGaps') : code(coded[filter])
  const toggle = (filter: GoalFilter) =>
    setAddress({
      show: show.includes(filter) ? show.filter(each => each !== filter) : [...show, filter],
    })
  const add = (
    <ActionButton size="small" aria-keyshortcuts="c" onClick={set}>
      <Plus size={14} aria-hidden />
      {t('set')}
    </ActionButton>
  )
  return (
    <Section
      id="goals"
      title={t('goals')}
      count={
        state.goals.length > 0 &&
        (shown.length < state.goals.length
          ? t('shown', { n: shown.length, of: state.goals.length })
          : t('achievedOf', { n: achieved, of: state.goals.length }))
      }
      action={
        state.goals.length > 0 && (
          <>
            <Segmented
              label={t('view')}
              value={view}
              onChange={value => void setAddress({ view: value })}
              options={[
                { value: 'tree', label: t('tree') },
                { value: 'flat', label: t('flat') },
              ]}
            />
            {add}
          </>
        )
      }
    >
      {offered.length > 0 && (
        <fieldset className="mb-3 flex flex-wrap gap-1.5">
          <legend className="sr-only">{t('filters')}</legend>
          {offered.map(filter => (
            <FilterChip key={filter} on={show.includes(filter)} onClick={() => void toggle(filter)}>
              {labelOf(filter)}
            </FilterChip>
          ))}
        </fieldset>
      )}
      {state.goals.length === 0 ? (
        <Empty title={past ? t('noneSetThen') : t('noneSet')} action={add}>
          {!past && t('example')}
        </Empty>
      ) : shown.length === 0 ? (
        <Empty
          title={t('noneMatch')}
          action={<Button onClick={() => void setAddress({ show: null })}>{tStates('clearFilters')}</Button>}
        >
          {t('allShown', { n: state.goals.length })}
        </Empty>
      ) : (
        <div className="surface-card overflow-hidden">
          <GoalRows nodes={nodes} slips={slips} onTask={(goal, which) => setTask({ goal, task: which })} />
        </div>
      )}
      {editable && setting && <SetGoal onClose={() => setSetting(false)} />}
      {editable && task && <GoalDialogs goal={task.goal} task={task.task} onClose={() => setTask(null)} />}
    </Section>
  )
}
