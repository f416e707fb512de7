'use client'
import { useQuery } from 'urql'
import { graphql } from '../../graphql/tada.ts'

const query = graphql(`
  query ActingMember { viewer { member { id memberId name roles } } }
`)

/** Who acts, as the API knows them; `undefined` until it has said so. */
export const useActingMember = () => useQuery({ query })[0].data?.viewer.member ?? undefined
