import { graphql } from '../../graphql/tada.ts'

export const actingMemberQuery = graphql(`
  query ActingMember { viewer { member { id memberId name roles } } }
`)
