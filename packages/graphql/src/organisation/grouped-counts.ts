import type { Uuid } from '@plan-ledger/domain'
import type { EnumRef, OutputRef } from '@pothos/core'
import { builder, type SchemaTypes } from '../builder.ts'
import { type Page, type PageSize, type Paging, pageArgs, pageCost, pageOf } from '../connection.ts'
import type { Context } from '../context.ts'
import { costs, page } from '../costs.ts'
import { type Counted, fewestPeople, hiddenWhere, hideFewPeople, type Shown } from './few-people.ts'
import { OrganisationType } from './organisation.ts'
import { permitted } from './permitted.ts'

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>
type Fields<C> = PothosSchemaTypes.ObjectFieldBuilder<Types, Shown<C & Counted>>

/**
 * What every type of counts says of its group.
 * @param numbers the counts that are whole numbers, with what they count
 * @param ungrouped what has nothing in common to name, besides all together
 */
export const groupFields = <C extends Counted>(
  t: Fields<C>,
  numbers: { readonly [K in keyof C]?: string },
  ungrouped = 'plans without a unit',
) => ({
  group: t.string({
    nullable: true,
    description: `What they have in common; \`null\` for all together and for ${ungrouped}.`,
    resolve: ({ group }) => group,
  }),
  tooFewPeople: t.boolean({
    description: `Whether the counts are hidden: they, or what is missing to the whole, would tell of fewer than ${fewestPeople} people.`,
    resolve: ({ counts }) => counts === undefined,
  }),
  ...Object.fromEntries(
    Object.entries<string | undefined>(numbers).map(([name, what]) => [
      name,
      t.int({
        nullable: true,
        description: `${what}; ${hiddenWhere}.`,
        resolve: ({ counts }) => counts?.[name as keyof C] as number | undefined,
      }),
    ]),
  ),
})

interface Grouped<G extends string, C extends Counted> {
  readonly by: EnumRef<Types, G>
  readonly type: OutputRef<Page<Shown<C>>>
  readonly description: string
  /** How many groups a page has. */
  readonly size?: PageSize
  readonly load: (
    ctx: Context,
    query: { readonly organisation: Uuid; readonly by?: G },
  ) => Promise<readonly C[]>
}

/** A table of counts as a field of the organisation, for those who may read what is true of many together. */
export const groupedCounts = <G extends string, C extends Counted>(
  name: string,
  { by: Group, type, description, size = page, load }: Grouped<G, C>,
): void =>
  builder.objectField(OrganisationType, name, t =>
    t.field({
      type,
      ...permitted('readAggregates'),
      complexity: pageCost(costs.rows, size),
      description: `${description}, for auditors, analysts and admins: one answer for all, or one for each group.`,
      args: {
        by: t.arg({ type: Group, description: 'By what to group; not at all, if left out.' }),
        ...pageArgs(size),
      },
      resolve: async ({ id }, asked, ctx) => {
        // Pothos can't tell the arguments of a field whose enumeration is a parameter
        const { by, ...paging } = asked as Paging & { readonly by?: G | null }
        // Counts are hidden before the list is cut: a page must not tell what the whole hides.
        const shown = hideFewPeople(await load(ctx, { organisation: id, ...(by && { by }) }))
        return pageOf(shown, ({ group }) => group ?? '', paging, size)
      },
    }),
  )
