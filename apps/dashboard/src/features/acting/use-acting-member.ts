'use client'
import { useQuery } from 'urql'
import { actingMemberQuery } from './documents.ts'

/** Who acts, as the API knows them; `undefined` until it has said so. */
export const useActingMember = () =>
  useQuery({ query: actingMemberQuery })[0].data?.viewer.member ?? undefined
