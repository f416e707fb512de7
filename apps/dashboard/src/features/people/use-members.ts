'use client'
import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { graphql, type ResultOf, type VariablesOf } from '../../graphql/tada.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'

const query = graphql(`
  query MembersToChoose($role: MemberRole, $after: String) {
    organisation { id members(first: 100, role: $role, after: $after) { pageInfo { hasNextPage endCursor } nodes { id memberId name } } }
  }
`)

export type MemberToChoose = ResultOf<typeof query>['organisation']['members']['nodes'][number]
type Role = NonNullable<VariablesOf<typeof query>['role']>

const mostPages = 10

/** The members of the organisation by name, with a role only those who bear it; `undefined` until they are known. */
export const useMembers = (role?: Role): readonly MemberToChoose[] | undefined => {
  const client = useClient()
  const { compare } = useFormat()
  const [members, setMembers] = useState<readonly MemberToChoose[]>()
  useEffect(() => {
    let current = true
    const load = async () => {
      const found: MemberToChoose[] = []
      let after: string | null = null
      for (let page = 0; page < mostPages; page++) {
        const answer: { data?: ResultOf<typeof query> | undefined } = await client
          .query(query, { role: role ?? null, after })
          .toPromise()
        const list = answer.data?.organisation.members
        if (!current) return
        found.push(...(list?.nodes ?? []))
        if (!list?.pageInfo.hasNextPage) break
        after = list.pageInfo.endCursor
      }
      setMembers(found.sort((a, b) => compare(a.name, b.name)))
    }
    void load()
    return () => {
      current = false
    }
  }, [client, role, compare])
  return members
}
