'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { MenuItem } from '../../components/ui/menu.tsx'
import { RowMenu } from '../../components/ui/row-menu.tsx'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { ElementItems } from '../element/element-items.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { ChangedSince } from '../since/changed-since.tsx'
import type { ReadinessNeed } from './fragment.ts'
import type { LatestRating } from './level.ts'
import { LevelScale } from './level-scale.tsx'

export type NeedTask = 'revise' | 'meet' | 'remove'

const bold = (name: unknown) => <Bdi text={String(name)} className="font-medium text-text" />

/** Whose word the need waits for; only they are offered to give it. */
const Waits = ({ need, me }: { readonly need: ReadinessNeed; readonly me: string | undefined }) => {
  const t = useTranslations('readiness')
  const { state } = usePlanView()
  const by = need.verifier ?? state.coach
  if (by && by.personId === me) return <span className="font-medium text-text">{t('waitsForYou')}</span>
  return <span>{by ? t.rich('waitsFor', { name: by.name, b: bold }) : t('waitsForCoach')}</span>
}

/** The level asked for against the latest rating of the skill that the need names. */
const Level = ({
  need,
  rating,
}: {
  readonly need: ReadinessNeed
  readonly rating: LatestRating | undefined
}) => {
  const t = useTranslations('readiness')
  const sources = useTranslations('assessment.sources')
  const format = useFormat()
  if (need.level === null) return null
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm">
      <LevelScale target={need.level} rated={rating?.proficiency ?? 0} />
      <span>{t('levelOf', { level: need.level })}</span>
      <span className="text-muted">
        {rating
          ? t('rated', {
              skill: rating.skill,
              rating: rating.proficiency,
              source: sources(rating.source),
              day: format.date(rating.at),
            })
          : !need.met && t('notRated')}
        {rating && rating.proficiency >= need.level && ` · ${t('reached')}`}
      </span>
    </p>
  )
}

export const NeedRow = ({
  need,
  rating,
  me,
  onTask,
}: {
  readonly need: ReadinessNeed
  readonly rating: LatestRating | undefined
  /** Who looks at it. */
  readonly me: string | undefined
  readonly onTask: (task: NeedTask) => void
}) => {
  const t = useTranslations('readiness')
  const format = useFormat()
  const { editable, past, live, state, fresh } = usePlanView()
  const { met } = need
  const mine = (need.verifier ?? state.coach)?.personId === me && me !== undefined
  return (
    <li className={`flex flex-wrap items-start gap-3 px-4 py-3 ${fresh.has(need.id) ? 'fresh' : ''}`}>
      <span className="mt-1">
        <StatusMark tone={met ? 'done' : 'waiting'} />
      </span>
      <div className="min-w-0 flex-1 basis-64">
        <h3 className={need.removedAt === null ? 'font-medium' : 'text-muted line-through'}>
          <Bdi text={need.description} lines />
        </h3>
        <Level need={need} rating={rating} />
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
          <Chip>{t(`kinds.${need.kind}`)}</Chip>
          {need.shownTo && <span>{t.rich('shownToWhom', { name: need.shownTo, b: bold })}</span>}
          {met ? (
            <span>{t.rich('confirmedBy', { name: met.by.name, day: format.date(met.at), b: bold })}</span>
          ) : (
            <Waits need={need} me={me} />
          )}
          <span>{t('identified', { day: format.date(need.identifiedAt) })}</span>
        </p>
        <ChangedSince id={need.id} />
        {met?.note && (
          <p className="mt-1 border-line border-s-2 ps-2 text-sm">
            <Bdi text={met.note} lines />
          </p>
        )}
      </div>
      {!past && !met && need.removedAt === null && mine && live.viewerMay.includes('CONFIRM_NEED') && (
        <Button
          size="small"
          look="primary"
          aria-label={t('confirmNamed', { need: need.description })}
          onClick={() => onTask('meet')}
        >
          {t('confirm')}
        </Button>
      )}
      {editable && !met && need.removedAt === null && (
        <RowMenu label={t('change', { need: need.description })}>
          <MenuItem onSelect={() => onTask('revise')}>{t('revise')}</MenuItem>
          <MenuItem onSelect={() => onTask('remove')}>{t('remove')}</MenuItem>
          <ElementItems id={need.id} />
        </RowMenu>
      )}
    </li>
  )
}
