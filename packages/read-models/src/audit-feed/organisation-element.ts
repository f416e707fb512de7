/** What an entry is about, under the name it had at that moment. */
export interface NamedElement {
  readonly kind: string
  readonly id: string
  readonly name: string
}

interface OrganisationEntry {
  readonly type: string
  readonly organisation: string
  readonly data: object
}

/** Fields by which events of organisations name what they are about, and what that is. */
const about = {
  member: 'member',
  person: 'person',
  template: 'template',
  export: 'export',
  subject: 'member',
} as const

type Said = { readonly [F in keyof typeof about | 'plan' | 'name']?: unknown }

/**
 * What each event of an organisation is about, asked of one after another. An event that says no name gets the last
 * one said; a type not known here is about the organisation.
 */
export function organisationElements(): (event: OrganisationEntry) => NamedElement {
  const names = new Map<string, string>()
  return ({ type, organisation, data }) => {
    const said = data as Said
    const name = typeof said.name === 'string' ? said.name : undefined
    for (const [field, kind] of Object.entries(about)) {
      const id = said[field as keyof typeof about]
      if (typeof id !== 'string') continue
      if (name !== undefined) names.set(id, name)
      return { kind, id, name: names.get(id) ?? id }
    }
    if (typeof said.plan === 'string') return { kind: 'plan', id: said.plan, name: said.plan }
    if (type === 'OrganisationFounded' && name !== undefined) names.set(organisation, name)
    return { kind: 'organisation', id: organisation, name: names.get(organisation) ?? organisation }
  }
}
