import type { Envelope, Uuid } from './envelope.ts'
import type { BelongsTo } from './personal.ts'

/** Stands where the name of an erased person stood: in every fold, on every screen and in every export. */
export const erasedName = '[erased]'

/** Whether all that was said about a plan was erased with its owner: such a plan is not folded any more. */
export const isOfErasedOwner = (
  started: { readonly data: { readonly owner: string } } & Pick<Envelope, 'erased'>,
) => started.erased?.includes(started.data.owner) === true

interface Named {
  readonly type: string
  readonly actor: { readonly id: Uuid; readonly name: string }
  readonly data: object
  readonly erased?: readonly Uuid[]
}

/**
 * What an event still says once the words of some whom it names are gone: their names give way to `erasedName`, so
 * that whoever folds it finds a name wherever there was one. What was said about an erased owner stays absent.
 */
export const erasedNamed =
  <E extends Named>(personal: { readonly [type: string]: { readonly [field: string]: BelongsTo } }) =>
  (event: Named): E => {
    const { erased } = event
    if (!erased) return event as E
    const data: Record<string, unknown> = { ...event.data }
    for (const [field, belongsTo] of Object.entries(personal[event.type] ?? {}))
      if (typeof belongsTo === 'object' && erased.includes(data[belongsTo.names] as string))
        data[field] = changesName(event.type) ? { old: erasedName, new: erasedName } : erasedName
    const actor = erased.includes(event.actor.id) ? { ...event.actor, name: erasedName } : event.actor
    return { ...event, actor, data } as Named as E
  }

/** The only event whose name is an old and a new one. */
const changesName = (type: string) => type === 'SupporterChanged'
