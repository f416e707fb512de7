import type { BaselinesState } from './fragment.ts'

export interface Partner {
  readonly id: string
  readonly name: string
  readonly part: 'owner' | 'coach' | 'supporter'
}

interface People {
  readonly owner: { readonly personId: string; readonly name: string }
  readonly coach: { readonly personId: string; readonly name: string } | null
}

/** Who can be asked to sign: owner, coach and those who support the plan, each once. */
export const partners = (
  { owner, coach }: People,
  supporters: BaselinesState['supporters']['nodes'],
): readonly Partner[] => {
  const all: readonly Partner[] = [
    { id: owner.personId, name: owner.name, part: 'owner' },
    ...(coach ? [{ id: coach.personId, name: coach.name, part: 'coach' as const }] : []),
    ...supporters
      .filter(({ removedAt }) => removedAt === null)
      .map(({ id, member, name }) => ({ id: member ?? id, name, part: 'supporter' as const })),
  ]
  return all.filter((one, place) => all.findIndex(({ id }) => id === one.id) === place)
}
