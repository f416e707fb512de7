'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Disclosure } from '../../components/ui/disclosure.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Problem, Skeleton } from '../../components/ui/states.tsx'
import { ActionButton } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useSection } from '../plan/use-section.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { useKeys } from '../shell/keys.ts'
import { useStillThere } from '../since/use-still-there.ts'
import { type Supporter, type SupporterRole, supporterRoles, supportersQuery } from './fragment.ts'
import { PersonRow, SupporterRow } from './person-row.tsx'
import { RoleCard } from './role-card.tsx'
import { useSupporterMoves } from './use-supporter-moves.ts'

const AddSupporter = late(() => import('./add-supporter.tsx').then(module => module.AddSupporter))
const ChangeSupporter = late(() => import('./change-supporter.tsx').then(module => module.ChangeSupporter))
const AssignCoach = late(() => import('./assign-coach.tsx').then(module => module.AssignCoach))
const ReleaseCoach = late(() => import('./release-coach.tsx').then(module => module.ReleaseCoach))

type Task =
  | { readonly of: 'add'; readonly role: SupporterRole }
  | { readonly of: 'change'; readonly supporter: Supporter }
  | { readonly of: 'assign' | 'release' }

/** Who stands by the owner, role by role; a role that nobody fills is shown too. */
export const SupportersSection = () => {
  const t = useTranslations()
  const { state: plan, past, editable } = usePlanView()
  const { state, busy, failed, retry } = useSection(supportersQuery)
  const { remove, restore } = useSupporterMoves()
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  useKeys(editable ? { c: () => setTask({ of: 'add', role: 'SPONSOR' }) } : {})
  const all = state?.supporters.nodes ?? []
  const present = all.filter(({ removedAt }) => removedAt === null)
  const stillThere = useStillThere()
  const removed = all.filter(({ removedAt }) => removedAt !== null)
  const { coach } = plan
  return (
    <Section
      narrow
      id="supporters"
      title={t('sections.supporters')}
      count={state && t('supporter.people', { n: present.length + (coach ? 1 : 0) })}
    >
      {failed && <Problem onRetry={retry}>{t('states.unreachable')}</Problem>}
      {!state && !failed && <Skeleton className="h-60" />}
      {state && (
        <div className="grid gap-4 md:grid-cols-2" aria-busy={busy}>
          <RoleCard
            part="COACH"
            filled={coach !== null}
            action={
              !past && (
                <>
                  <ActionButton action="ASSIGN_COACH" size="small" onClick={() => setTask({ of: 'assign' })}>
                    {t(coach ? 'supporter.assignOther' : 'supporter.assign')}
                  </ActionButton>
                  {coach && (
                    <ActionButton
                      action="RELEASE_COACH"
                      look="quiet"
                      size="small"
                      onClick={() => setTask({ of: 'release' })}
                    >
                      {t('supporter.release')}
                    </ActionButton>
                  )}
                </>
              )
            }
          >
            {coach && <PersonRow id={coach.personId} name={coach.name} />}
          </RoleCard>
          {supporterRoles.map(role => {
            const people = all.filter(supporter => supporter.role === role && stillThere(supporter))
            return (
              <RoleCard
                key={role}
                part={role}
                filled={people.length > 0}
                action={
                  !past && (
                    <ActionButton size="small" onClick={() => setTask({ of: 'add', role })}>
                      {t(`supporter.name.${role}`)}
                    </ActionButton>
                  )
                }
              >
                {people.map(supporter => (
                  <SupporterRow
                    key={supporter.id}
                    supporter={supporter}
                    onChange={() => setTask({ of: 'change', supporter })}
                    onRemove={() => void remove(supporter)}
                  />
                ))}
              </RoleCard>
            )
          })}
        </div>
      )}
      {removed.length > 0 && (
        <div className="mt-4">
          <Disclosure summary={t('supporter.removedCount', { n: removed.length })}>
            <ul className="surface-card divide-y divide-line">
              {removed.map(supporter => (
                <Removed key={supporter.id} supporter={supporter} onRestore={() => void restore(supporter)} />
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
      {!past && task?.of === 'add' && (
        <AddSupporter
          role={task.role}
          taken={new Set(present.map(({ member, id }) => member ?? id))}
          onClose={close}
        />
      )}
      {!past && task?.of === 'change' && <ChangeSupporter supporter={task.supporter} onClose={close} />}
      {!past && task?.of === 'assign' && <AssignCoach onClose={close} />}
      {!past && task?.of === 'release' && coach && <ReleaseCoach coach={coach} onClose={close} />}
    </Section>
  )
}

/** Who supports the plan no more, under the name they had. */
const Removed = ({
  supporter,
  onRestore,
}: {
  readonly supporter: Supporter
  readonly onRestore: () => void
}) => {
  const t = useTranslations('supporter')
  const format = useFormat()
  const { name, role, addedAt, removedAt } = supporter
  return (
    <li className="flex flex-wrap items-center gap-x-3 px-4 py-2">
      <span className="text-muted line-through">
        <Bdi text={name} />
      </span>
      <span className="min-w-0 flex-1 text-muted text-sm">
        {t('removedSpan', {
          role: t(`one.${role}`),
          from: format.date(addedAt),
          to: removedAt === null ? '' : format.date(removedAt),
        })}
      </span>
      <ActionButton look="quiet" size="small" aria-label={t('restoreNamed', { name })} onClick={onRestore}>
        {t('restore')}
      </ActionButton>
    </li>
  )
}
