'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { late } from '../../components/ui/late.ts'
import { DayOf } from '../../components/ui/when.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import type { AssessmentState } from './fragment.ts'
import { NotedList } from './noted-list.tsx'
import { useRemovals } from './use-removals.ts'

const NoteInterest = late(() => import('./note-interest.tsx').then(module => module.NoteInterest))
const NoteStrength = late(() => import('./note-strength.tsx').then(module => module.NoteStrength))
const RecordQualification = late(() =>
  import('./record-qualification.tsx').then(module => module.RecordQualification),
)

type Task = { readonly of: 'interest' | 'strength' | 'qualification'; readonly id?: string }

/** What the owner noted of themselves besides skills and values. */
export const Noted = ({ state }: { readonly state: AssessmentState }) => {
  const t = useTranslations('assessment')
  const { editable } = usePlanView()
  const [task, setTask] = useState<Task | null>(null)
  const removals = useRemovals()
  const close = () => setTask(null)
  const [interests, strengths, qualifications] = [
    state.interests.nodes,
    state.strengths.nodes,
    state.qualifications.nodes,
  ]
  return (
    <>
      <NotedList
        id="interests"
        title={t('interests')}
        addWords={t('addInterest')}
        emptyWords={t('noInterests')}
        items={interests.map(({ id, description, removedAt }) => ({ id, name: description, removedAt }))}
        onAdd={() => setTask({ of: 'interest' })}
        onChange={id => setTask({ of: 'interest', id })}
        onRemove={removals.removeInterest}
      />
      <NotedList
        id="strengths"
        title={t('strengths')}
        addWords={t('addStrength')}
        emptyWords={t('noStrengths')}
        items={strengths.map(({ id, kind, description, removedAt }) => ({
          id,
          name: description,
          removedAt,
          facts: <span>{t(`strengthKinds.${kind}`)}</span>,
        }))}
        onAdd={() => setTask({ of: 'strength' })}
        onChange={id => setTask({ of: 'strength', id })}
        onRemove={removals.removeStrength}
      />
      <NotedList
        id="qualifications"
        title={t('qualifications')}
        addWords={t('addQualification')}
        emptyWords={t('noQualifications')}
        items={qualifications.map(({ id, title, removedAt, ...facts }) => ({
          id,
          name: title,
          removedAt,
          facts: (
            <>
              <span>{t(`qualificationKinds.${facts.kind}`)}</span>
              {facts.issuer && <Bdi text={facts.issuer} />}
              {facts.years !== null && <span>{t('yearsOf', { n: facts.years })}</span>}
              {facts.obtained && (
                <span>
                  {t('obtainedOn')} <DayOf day={facts.obtained} />
                </span>
              )}
              {facts.expires && (
                <span>
                  {t('expiresOn')} <DayOf day={facts.expires} />
                </span>
              )}
              {facts.note && <Bdi text={facts.note} />}
            </>
          ),
        }))}
        onAdd={() => setTask({ of: 'qualification' })}
        onChange={id => setTask({ of: 'qualification', id })}
        onRemove={removals.removeQualification}
      />
      {editable && task?.of === 'interest' && (
        <NoteInterest interest={interests.find(({ id }) => id === task.id)} onClose={close} />
      )}
      {editable && task?.of === 'strength' && (
        <NoteStrength strength={strengths.find(({ id }) => id === task.id)} onClose={close} />
      )}
      {editable && task?.of === 'qualification' && (
        <RecordQualification
          qualification={qualifications.find(({ id }) => id === task.id)}
          onClose={close}
        />
      )}
    </>
  )
}
