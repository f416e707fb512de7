import { graphql, type ResultOf, type VariablesOf } from '../../graphql/tada.ts'

export const planRowFields = graphql(`
  fragment PlanRowFields on PlanSummary {
    planId title ownerId ownerName coachId coachName unit status demonstration imported version goalsOpen goalsAchieved goalsTotal
    openBarriers overdueGoals nextDue startedAt lastChangeAt lastRecordedAt lastChangeBy activity
  }
`)

export const plansQuery = graphql(
  `
  query Plans($search: String, $status: [PlanStatus!], $sort: PlanSort, $first: Int!, $after: String) {
    viewer { member { id memberId name roles } }
    organisation {
      id name position
      plans(search: $search, status: $status, sort: $sort, first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { cursor node { ...PlanRowFields } }
      }
    }
  }
`,
  [planRowFields],
)

export const organisationFeed = graphql(
  `
  subscription OrganisationFeed($after: Position!) {
    organisationFeed(after: $after) { position planId summary { ...PlanRowFields } }
  }
`,
  [planRowFields],
)

export type PlanRow = ResultOf<typeof planRowFields>
export type PortfolioFilter = Pick<VariablesOf<typeof plansQuery>, 'search' | 'status' | 'sort'>
