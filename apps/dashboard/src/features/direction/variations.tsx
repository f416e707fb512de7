'use client'
import { clsx } from 'clsx'
import { Plus } from 'lucide-react'
import { parseAsBoolean, parseAsString, useQueryStates } from 'nuqs'
import { type CSSProperties, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FilterChip } from '../../components/ui/chip.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { ActionButton } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { ChangedSince } from '../since/changed-since.tsx'
import { AnswerCell } from './answer-cell.tsx'
import { useChooseDirectionVariation } from './choose-direction-variation.ts'
import type { DirectionElement, Variation } from './fragment.ts'
import { answerIn, elements, worksheet } from './worksheet.ts'

const StateDirection = late(() => import('./state-direction.tsx').then(module => module.StateDirection))
const AddDirectionVariation = late(() =>
  import('./add-direction-variation.tsx').then(module => module.AddDirectionVariation),
)

/** What the history calls an answer: `elements.exampleTitles`. */
const pathOf = (element: DirectionElement): string =>
  `elements.${element.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase())}`

const row = 'grid grid-cols-1 gap-x-6 gap-y-1.5 lg:grid-cols-[16rem_repeat(var(--variations),minmax(0,1fr))]'

const Heads = ({
  variations,
  shown,
}: {
  readonly variations: readonly Variation[]
  readonly shown: string | undefined
}) => {
  const t = useTranslations('direction')
  const { choose, sending } = useChooseDirectionVariation(variations)
  return (
    <div className={clsx(row, 'border-line border-b px-4 py-3')}>
      <span className="max-lg:hidden" />
      {variations.map(variation => (
        <div
          key={variation.id}
          className={clsx(
            'flex flex-wrap items-center gap-x-3 gap-y-1',
            variation.id !== shown && 'max-lg:hidden',
          )}
        >
          <div className="min-w-0">
            <h3 className="flex items-center gap-2 font-semibold [overflow-wrap:anywhere]">
              <StatusMark tone={variation.chosen ? 'done' : 'waiting'} />
              <bdi>{variation.name}</bdi>
              {variation.chosen && (
                <span className="shrink-0 font-normal text-muted text-sm">{t('chosen')}</span>
              )}
            </h3>
            <p className="text-muted text-sm">
              {t('answered', { n: variation.elements.length, of: elements.length })}
            </p>
          </div>
          {!variation.chosen && (
            <ActionButton
              size="small"
              className="ms-auto"
              disabled={sending}
              aria-label={t('chooseNamed', { name: variation.name })}
              onClick={() => choose(variation)}
            >
              {t('choose')}
            </ActionButton>
          )}
        </div>
      ))}
    </div>
  )
}

/** The worksheet, a row a question; variations stand side by side, on narrow screens one at a time. */
export const Variations = ({ variations }: { readonly variations: readonly Variation[] }) => {
  const t = useTranslations('direction')
  const code = useTranslations('code')
  const { past, editable } = usePlanView()
  const [{ variation: wanted, marks }, setAddress] = useQueryStates(
    { variation: parseAsString, marks: parseAsBoolean.withDefault(false) },
    { history: 'push', scroll: false },
  )
  const [adding, setAdding] = useState(false)
  const [task, setTask] = useState<{ variation: string; element: DirectionElement } | null>(null)
  const chosen = variations.find(each => each.chosen)
  const shown = (variations.find(each => each.id === wanted) ?? chosen ?? variations[0])?.id
  const edited = variations.find(each => each.id === task?.variation)
  const several = variations.length > 1
  return (
    <Section
      id="worksheet"
      title={t('worksheet')}
      count={several && t('variationsCount', { n: variations.length })}
      action={
        <>
          {several && chosen && (
            <FilterChip on={marks} title={t('compareHint')} onClick={() => setAddress({ marks: !marks })}>
              {t('compare')}
            </FilterChip>
          )}
          <ActionButton size="small" onClick={() => setAdding(true)}>
            <Plus size={14} aria-hidden />
            {t('add')}
          </ActionButton>
        </>
      }
    >
      {variations.length === 0 ? (
        <Empty
          title={past ? t('noneThen') : t('none')}
          action={<ActionButton onClick={() => setAdding(true)}>{t('add')}</ActionButton>}
        >
          {!past && t('noneHint')}
        </Empty>
      ) : (
        <>
          {several && shown && (
            <div className="mb-3 overflow-x-auto lg:hidden">
              <Segmented
                label={t('showVariation')}
                value={shown}
                onChange={value => setAddress({ variation: value })}
                options={variations.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
              />
            </div>
          )}
          <div
            className="surface-card overflow-hidden"
            style={{ '--variations': variations.length } as CSSProperties}
          >
            <Heads variations={variations} shown={shown} />
            {worksheet.map(({ group, elements: questions }) => (
              <section key={group} aria-label={t(`group.${group}`)}>
                <p aria-hidden className="bg-surface px-4 py-1 font-medium text-muted text-xs">
                  {t(`group.${group}`)}
                </p>
                {questions.map(element => (
                  <div
                    key={element}
                    className={clsx(row, 'border-line border-t px-4 py-3 first-of-type:border-t-0')}
                  >
                    <div>
                      <h4 className="font-medium text-sm">{code(`DirectionElement.${element}`)}</h4>
                      <p className="text-muted text-xs">{t(`question.${element}`)}</p>
                    </div>
                    {variations.map(variation => (
                      <div key={variation.id} className={clsx(variation.id !== shown && 'max-lg:hidden')}>
                        <AnswerCell
                          variation={variation}
                          element={element}
                          answer={answerIn(variation, element)}
                          against={
                            marks && chosen && !variation.chosen
                              ? (answerIn(chosen, element)?.text ?? '')
                              : undefined
                          }
                          onEdit={() => setTask({ variation: variation.id, element })}
                        />
                        <ChangedSince id={variation.id} field={pathOf(element)} />
                      </div>
                    ))}
                  </div>
                ))}
              </section>
            ))}
          </div>
        </>
      )}
      {editable && adding && <AddDirectionVariation onClose={() => setAdding(false)} />}
      {editable && edited && task && (
        <StateDirection variation={edited} element={task.element} onClose={() => setTask(null)} />
      )}
    </Section>
  )
}
