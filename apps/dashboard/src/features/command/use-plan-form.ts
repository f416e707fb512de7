'use client'
import { type ReactNode, useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PlanEvent, ReasonCode } from '../../graphql/fragments.ts'
import { useFieldName } from '../history/use-fields.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import type { Conflict } from './answers.ts'
import { errorAt } from './command-form.tsx'
import { useDraft } from './draft.ts'
import { type Clash, formField, mergeChanges } from './merge.ts'
import type { Patch } from './overlay.ts'
import { lacksReason, noReason, reasonInput } from './reason-fields.tsx'
import { type Mutation, useCommand } from './use-command.ts'
import { type Undo, useSaid } from './use-said.ts'

/** What an input takes from the form. */
export interface FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: ReactNode
}

export type FormValues = Readonly<Record<string, string>>

/** What the form adds by itself, so that no form has to. */
type Envelope = 'commandId' | 'planId' | 'expectedVersion' | 'reason'

export interface PlanForm<Values extends FormValues, Input> {
  /** The command, in the one name it has in every layer: `rename-plan`. Its text is kept under it. */
  readonly name: string
  readonly document: Mutation<Input & { readonly commandId: string }>
  readonly initial: Values
  /** What is sent. `changed` are the fields that differ from `initial`. */
  readonly input: (values: Values, changed: readonly (keyof Values & string)[]) => Omit<Input, Envelope>
  /** Said when it is recorded, and in the list of what could not be sent. */
  readonly said: string
  readonly onClose: () => void
  /** Whether enough was typed to be sent. */
  readonly ready?: (values: Values) => boolean
  /**
   * For a form that changes what is there: its element's id, and its values in a newer plan (`null`: it is gone or
   * ended), which has what others did to it since. With it an unchanged form sends nothing and others' changes are
   * merged per field.
   */
  readonly element?: {
    readonly id: string
    readonly valuesIn: (plan: Conflict['plan'], theirs: readonly PlanEvent[], before: Values) => Values | null
    /** The field of the form that a field of the history belongs to, where the names differ. */
    readonly fieldOf?: (field: string) => string
    /** What a field of the form is revised with, where several make one field of the history. */
    readonly partOf?: (name: string) => string
    /** How such a part reads as a whole. */
    readonly read?: (part: string, values: Values) => string | undefined
  }
  /** Where the API takes a field, where that differs from its name. */
  readonly pathOf?: (name: string) => string
  /** Whether a reason is asked, offered, or not in question (the default). */
  readonly reason?: (
    values: Values,
    changed: readonly string[],
    before: Values,
  ) => 'required' | 'offered' | 'none'
  /** The reason that stands there at first. */
  readonly because?: ReasonCode
  /** What the page shows before the answer is there. */
  readonly pending?: (values: Values) => readonly Patch[]
  /** The command that takes it back, from the values before of the fields that were changed. */
  readonly undo?: (before: Values, changed: readonly string[]) => Undo
  /** What follows once it is recorded. */
  readonly done?: (values: Values) => void
}

const mostMerges = 5
const itself = (name: string) => name

/**
 * The one way from a form to the log: text kept until it is saved, one id per wish, painted at once, others' changes merged
 * field by field, refusals said at their field, ten seconds to undo.
 */
export const usePlanForm = <Values extends FormValues, Input extends { planId: string }>(
  form: PlanForm<Values, Input>,
) => {
  const { id, live } = usePlanView()
  const t = useTranslations('command')
  const fieldName = useFieldName()
  const said = useSaid()
  const key = `${id}:${form.name}${form.element ? `:${form.element.id}` : ''}`
  const [base, setBase] = useState({ values: form.initial, version: live.version })
  const draft = useDraft(key, {
    ...form.initial,
    ...noReason,
    ...(form.because !== undefined && { reasonCode: form.because }),
  } as Values & typeof noReason)
  const command = useCommand(form.document)
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const [gone, setGone] = useState<string | null>(null)
  const { values } = draft

  const names = Object.keys(form.initial) as (keyof Values & string)[]
  const changed = names.filter(name => (values[name] ?? '').trim() !== (base.values[name] ?? '').trim())
  const reason = form.reason?.(values, changed, base.values) ?? 'none'
  const fieldOf = form.element?.fieldOf ?? formField
  const partOf = form.element?.partOf ?? itself
  const pathOf = form.pathOf ?? itself

  const close = () => {
    draft.clear()
    form.onClose()
  }
  const send = async (
    version: number,
    fields: readonly (keyof Values & string)[],
    before = base.values,
    tries = 0,
  ): Promise<void> => {
    // What is left as it was stays as others have left it since.
    const wanted: Values = form.element
      ? { ...before, ...Object.fromEntries(fields.map(name => [name, values[name]])) }
      : values
    const content = {
      ...form.input(wanted, fields),
      planId: id,
      ...(form.element && { expectedVersion: version }),
      ...(reason !== 'none' && { reason: reasonInput(values) }),
    } as unknown as Omit<Input & { commandId: string }, 'commandId'>
    const answer = await command.send(content, {
      words: form.said,
      patches: form.pending?.(wanted) ?? [],
      draft: key,
    })
    if (answer?.kind === 'queued') form.onClose()
    if (answer?.kind === 'done') {
      const undo = form.undo?.(before, fields)
      close()
      said(form.said, undo)
      form.done?.(wanted)
    }
    if (answer?.kind !== 'conflict' || !form.element) return
    const { conflict } = answer
    const { element } = form
    const theirs = conflict.changesSince.nodes
    const own = theirs.filter(event => event.element.id === element.id)
    const current = element.valuesIn(conflict.plan, own, before)
    if (current === null) {
      const ending = own.at(-1)
      setGone(ending ? t('gone', { name: ending.actor.name }) : t('goneUnknown'))
      return
    }
    const merge = mergeChanges(fields.map(partOf), element.id, theirs, fieldOf)
    if (merge.kind === 'same-field') {
      setClashes(merge.clashes)
      setBase({ values: current, version: conflict.currentVersion })
    } else if (tries < mostMerges) {
      await send(conflict.currentVersion, fields, current, tries + 1)
      const [first] = merge.beside
      if (first)
        said(t('savedBeside', { name: first.event.actor.name, field: fieldName(first.change.field) }))
    }
  }

  const field = useCallback(
    (name: keyof Values & string): FieldProps => ({
      value: values[name] ?? '',
      onChange: (value: string) => draft.set(name, value as never),
      error: errorAt(command.answer, pathOf(name)),
    }),
    [values, draft.set, command.answer, pathOf],
  )
  const ready =
    (!form.element || changed.length > 0) &&
    (form.ready?.(values) ?? true) &&
    (reason !== 'required' || lacksReason(values) === false) &&
    gone === null

  return {
    /** Props of an input: value, onChange, error. */
    field,
    values,
    set: draft.set as (name: (keyof Values & string) | keyof typeof noReason, value: string) => void,
    changed,
    names,
    /** Where refusals of its fields point to. */
    paths: names.map(pathOf),
    reason,
    ready,
    gone,
    restored: draft.restored && changed.length > 0,
    clashes,
    state: {
      sending: command.sending,
      slow: command.slow,
      ...(command.answer && { answer: command.answer }),
    },
    submit: () => {
      setClashes([])
      void send(base.version, changed)
    },
    cancel: close,
    leave: form.onClose,
    yours: (historyField: string) => {
      const part = fieldOf(historyField)
      return form.element?.read?.(part, values) ?? values[part] ?? ''
    },
    keepMine: () => {
      setClashes([])
      void send(base.version, changed)
    },
    takeTheirs: () => {
      const theirs = new Set(clashes.map(clash => fieldOf(clash.field)))
      draft.replace(
        Object.fromEntries(
          Object.entries(base.values).filter(([name]) => theirs.has(partOf(name))),
        ) as Partial<Values & typeof noReason>,
      )
      setClashes([])
      command.forget()
    },
  }
}
