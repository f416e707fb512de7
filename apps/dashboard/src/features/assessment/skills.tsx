'use client'
import { Plus } from 'lucide-react'
import { parseAsString, useQueryState } from 'nuqs'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Chip } from '../../components/ui/chip.tsx'
import { late } from '../../components/ui/late.ts'
import { MenuItem } from '../../components/ui/menu.tsx'
import { RowMenu } from '../../components/ui/row-menu.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { ActionButton } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { ChangedSince } from '../since/changed-since.tsx'
import { useStillThere } from '../since/use-still-there.ts'
import type { AssessmentState, Need, Skill } from './fragment.ts'
import { gapOf, inTime, latestBySource, sources, targetOf } from './ratings.ts'
import { Removed } from './removed.tsx'
import { SourceMark } from './source-mark.tsx'
import { useRemovals } from './use-removals.ts'

const RateSkill = late(() => import('./rate-skill.tsx').then(module => module.RateSkill))
const Trajectory = late(() => import('./trajectory.tsx').then(module => module.Trajectory))

const stripLength = 12

/** The last ratings in a row, height by proficiency; the words stand in the table behind it. */
const Strip = ({ skill }: { readonly skill: Skill }) => {
  const ratings = inTime(skill.ratings.nodes).slice(-stripLength)
  return (
    <svg aria-hidden width={ratings.length * 7} height={22} className="rtl:-scale-x-100">
      {ratings.map(({ source, proficiency }, i) => (
        <rect
          key={i}
          x={i * 7}
          y={20 - proficiency * 4}
          width={5}
          height={proficiency * 4 + 2}
          rx={1}
          fill={source === 'SELF' ? 'var(--c1)' : source === 'COACH' ? 'var(--c2)' : 'var(--c3)'}
        />
      ))}
    </svg>
  )
}

const Ratings = ({ skill }: { readonly skill: Skill }) => {
  const t = useTranslations('assessment')
  const format = useFormat()
  const latest = latestBySource(skill.ratings.nodes)
  return (
    <ul className="flex gap-4 text-sm">
      {sources.map(source => {
        const rating = latest[source]
        const words = rating
          ? `${t('ratedBy', { source: t(`sources.${source}`), rating: rating.proficiency })}, ${format.date(rating.at)}`
          : t('sourceNone', { source: t(`sources.${source}`) })
        return (
          <li key={source} title={words} className="inline-flex w-8 items-center gap-1.5">
            <SourceMark source={source} />
            <span aria-hidden className={rating ? 'font-medium' : 'text-muted'}>
              {rating ? rating.proficiency : '–'}
            </span>
            <span className="sr-only">{words}</span>
          </li>
        )
      })}
    </ul>
  )
}

const Row = ({
  skill,
  target,
  onRate,
  onCourse,
}: {
  readonly skill: Skill
  readonly target: Need | undefined
  readonly onRate: () => void
  readonly onCourse: () => void
}) => {
  const t = useTranslations('assessment')
  const { editable, fresh } = usePlanView()
  const { removeSkill } = useRemovals()
  const gap = gapOf(skill, target)
  return (
    <li
      className={`grid items-center gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_8.5rem_6rem_9rem_auto] ${fresh.has(skill.id) ? 'fresh' : ''}`}
    >
      <div className="min-w-0">
        <p
          className={`[overflow-wrap:anywhere] ${skill.removedAt === null ? 'font-medium' : 'text-muted line-through'}`}
        >
          <bdi>{skill.name}</bdi>
        </p>
        <p className="flex flex-wrap gap-x-3 text-muted text-sm">
          <span>{t(`kinds.${skill.kind}`)}</span>
          {skill.transferable && <span>{t('transferableShort')}</span>}
        </p>
        <ChangedSince id={skill.id} />
      </div>
      <Ratings skill={skill} />
      <button
        type="button"
        onClick={onCourse}
        aria-label={t('courseNamed', { name: skill.name, n: skill.ratings.totalCount })}
        title={t('course')}
        className="flex h-9 w-fit items-center rounded-control px-1 hover:bg-surface pointer-coarse:h-11 pointer-coarse:min-w-11"
      >
        <Strip skill={skill} />
        <span className="ms-1.5 text-muted text-xs">{skill.ratings.totalCount}</span>
      </button>
      <div className="text-sm">
        {target?.level != null && (
          <span title={t('targetOf', { need: target.description, level: target.level })}>
            <span className="text-muted">{t('target')} </span>
            {target.level}{' '}
            {gap !== undefined && <Chip look={gap > 0 ? 'past' : 'added'}>{t('gapOf', { gap })}</Chip>}
          </span>
        )}
      </div>
      {editable && skill.removedAt === null && (
        <div className="flex items-center gap-1">
          <ActionButton size="small" aria-label={t('rateNamed', { name: skill.name })} onClick={onRate}>
            {t('rate')}
          </ActionButton>
          <RowMenu label={t('change', { name: skill.name })}>
            <MenuItem onSelect={() => removeSkill(skill.id, skill.name)}>{t('remove')}</MenuItem>
          </RowMenu>
        </div>
      )}
    </li>
  )
}

/** The inventory: newest rating of each source, the last ratings as a strip, and how far the target is. */
export const Skills = ({ state }: { readonly state: AssessmentState }) => {
  const t = useTranslations('assessment')
  const { past, editable } = usePlanView()
  const [rating, setRating] = useState<{ skill: Skill | undefined } | null>(null)
  const [course, setCourse] = useQueryState(
    'skill',
    parseAsString.withOptions({ history: 'push', scroll: false }),
  )
  const skills = state.skills.nodes.filter(useStillThere())
  const removed = state.skills.nodes.filter(skill => skill.removedAt !== null)
  const opened = state.skills.nodes.find(skill => skill.id === course)
  const kinds = (['TECHNICAL', 'PEOPLE', 'OTHER'] as const).map(kind => ({
    kind,
    skills: skills.filter(skill => skill.kind === kind),
  }))
  const add = (
    <ActionButton size="small" onClick={() => setRating({ skill: undefined })}>
      <Plus size={14} aria-hidden />
      {t('addSkill')}
    </ActionButton>
  )
  return (
    <Section
      id="skills"
      title={t('skills')}
      count={
        skills.length > 0 && (
          <span className="inline-flex flex-wrap items-center gap-x-4">
            {t('skillsCount', { n: skills.length })}
            {sources.map(source => (
              <span key={source} className="inline-flex items-center gap-1.5 text-xs">
                <SourceMark source={source} />
                {t(`sources.${source}`)}
              </span>
            ))}
          </span>
        )
      }
      action={skills.length > 0 && add}
    >
      {skills.length === 0 ? (
        <Empty title={past ? t('noSkillsThen') : t('noSkills')} action={add}>
          {!past && t('noSkillsHint')}
        </Empty>
      ) : (
        <ul className="surface-card divide-y divide-line overflow-hidden">
          {kinds.flatMap(each =>
            each.skills.map(skill => (
              <Row
                key={skill.id}
                skill={skill}
                target={targetOf(skill, state.needs.nodes)}
                onRate={() => setRating({ skill })}
                onCourse={() => void setCourse(skill.id)}
              />
            )),
          )}
        </ul>
      )}
      <Removed
        items={removed.map(({ id, name, removedAt }) => ({ id, name, removedAt }))}
        onRestore={id => setRating({ skill: removed.find(skill => skill.id === id) })}
      />
      {editable && rating && <RateSkill skill={rating.skill} onClose={() => setRating(null)} />}
      {opened && (
        <Trajectory
          skill={opened}
          target={targetOf(opened, state.needs.nodes)}
          onClose={() => void setCourse(null)}
        />
      )}
    </Section>
  )
}
