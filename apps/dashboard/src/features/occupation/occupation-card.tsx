'use client'
import { MoveHorizontal } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button, buttonClass } from '../../components/ui/button.tsx'
import { Disclosure } from '../../components/ui/disclosure.tsx'
import { Menu, MenuItem, MenuLine } from '../../components/ui/menu.tsx'
import { StatusMark, type Tone } from '../../components/ui/status-mark.tsx'
import { When } from '../../components/ui/when.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { ChangedSince } from '../since/changed-since.tsx'
import { aspects, type Occupation } from './fragment.ts'
import { useInDirection } from './use-in-direction.ts'

export const tones: Readonly<Record<Occupation['status'], Tone>> = {
  LISTED: 'waiting',
  SHORTLISTED: 'moving',
  CHOSEN: 'done',
  DROPPED: 'ended',
}

export interface OccupationActions {
  readonly onShortlist: (occupation: Occupation) => void
  readonly onChoose: (occupation: Occupation) => void
  readonly onDrop: (occupation: Occupation) => void
  readonly onDescribe: (occupation: Occupation) => void
}

const leading = 2

const Aspects = ({
  occupation,
  names,
}: {
  readonly occupation: Occupation
  readonly names: readonly (typeof aspects)[number][]
}) => {
  const t = useTranslations('occupation')
  return (
    <dl className="flex flex-col gap-1.5 text-sm">
      {names.map(name => (
        <div key={name}>
          <dt className="text-muted text-xs">{t(`field.${name}`)}</dt>
          <dd>
            <Bdi text={occupation[name] ?? ''} lines />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** One occupation in the funnel. Whatever a drag would do stands in *Move…*. */
export const OccupationCard = ({
  occupation,
  actions,
}: {
  readonly occupation: Occupation
  readonly actions: OccupationActions
}) => {
  const t = useTranslations('occupation')
  const { editable, fresh } = usePlanView()
  const inDirection = useInDirection()
  const { status, title } = occupation
  const noted = aspects.filter(name => occupation[name])
  const use = status === 'CHOSEN' ? inDirection(occupation) : undefined
  return (
    <li className={`surface-card flex flex-col gap-2 px-3 py-2.5 ${fresh.has(occupation.id) ? 'fresh' : ''}`}>
      <div className="flex items-start gap-2">
        <span className="mt-1">
          <StatusMark tone={tones[status]} size={14} />
        </span>
        <div className="min-w-0 flex-1">
          <h4 className={status === 'DROPPED' ? 'text-muted line-through' : 'font-medium'}>
            <Bdi text={title} />
          </h4>
          <p className="text-muted text-xs">
            {t('since')} <When at={occupation.statusSince} />
          </p>
          <ChangedSince id={occupation.id} />
        </div>
        {editable && (
          <Menu
            trigger={
              <button
                type="button"
                className={buttonClass('quiet', 'small')}
                aria-label={t('moveNamed', { title })}
              >
                <MoveHorizontal size={14} aria-hidden />
                {t('move')}
              </button>
            }
          >
            {status !== 'SHORTLISTED' && (
              <MenuItem onSelect={() => actions.onShortlist(occupation)}>{t('toShort')}</MenuItem>
            )}
            {(status === 'LISTED' || status === 'SHORTLISTED') && (
              <MenuItem onSelect={() => actions.onChoose(occupation)}>{t('toChosen')}</MenuItem>
            )}
            {status !== 'DROPPED' && (
              <MenuItem onSelect={() => actions.onDrop(occupation)}>{t('toDropped')}</MenuItem>
            )}
            <MenuLine />
            <MenuItem onSelect={() => actions.onDescribe(occupation)}>{t('describe')}</MenuItem>
          </Menu>
        )}
      </div>
      {status === 'DROPPED' && occupation.why && (
        <p className="border-line border-s-2 ps-2 text-muted text-sm">
          {t('whyDropped')} <Bdi text={occupation.why} lines />
        </p>
      )}
      {noted.length > 0 && <Aspects occupation={occupation} names={noted.slice(0, leading)} />}
      {noted.length > leading && (
        <Disclosure summary={t('more')}>
          <Aspects occupation={occupation} names={noted.slice(leading)} />
        </Disclosure>
      )}
      {editable && use && (
        <Button size="small" className="self-start" onClick={() => void use()}>
          {t('use')}
        </Button>
      )}
    </li>
  )
}
