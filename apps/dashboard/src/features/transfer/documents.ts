import { graphql, type ResultOf } from '../../graphql/tada.ts'

export const transferFields = graphql(`
  fragment TransferFields on Transfer {
    id transferId kind form name memberId memberName state stage stopping done total bytes
    applied unchanged rejected plans plansStarted eventsAdded problem { code args }
    createdAt startedAt endedAt expiresAt expired resumable
  }
`)
export type Transfer = ResultOf<typeof transferFields>

export const transfersQuery = graphql(
  `
  query Transfers($after: String) {
    viewer { member { id memberId roles } }
    organisation {
      id
      transfers(first: 30, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...TransferFields }
      }
    }
  }
`,
  [transferFields],
)

export const transferQuery = graphql(
  `
  query Transfer($transferId: UUID!) {
    viewer { member { id memberId roles } }
    transfer(transferId: $transferId) {
      ...TransferFields
      rejects(first: 50) { totalCount nodes { line field problem { code args } } }
    }
  }
`,
  [transferFields],
)

export const transferChanged = graphql(
  `
  subscription TransferChanged($transferId: UUID) {
    transferChanged(transferId: $transferId) { ...TransferFields }
  }
`,
  [transferFields],
)

export const startTransfer = graphql(
  `
  mutation StartTransfer($input: TransferInput!) { startTransfer(input: $input) { ...TransferFields } }
`,
  [transferFields],
)

export const cancelTransfer = graphql(
  `
  mutation CancelTransfer($input: TransferInput!) { cancelTransfer(input: $input) { ...TransferFields } }
`,
  [transferFields],
)

export const hasEnded = ({ state }: Pick<Transfer, 'state'>): boolean =>
  state === 'DONE' || state === 'FAILED' || state === 'CANCELLED'
export const isMoving = ({ state }: Pick<Transfer, 'state'>): boolean =>
  state === 'QUEUED' || state === 'RUNNING' || state === 'RECEIVING'
/** 0 to 1; `undefined` until the whole is known. */
export const shareOf = ({ done, total }: Pick<Transfer, 'done' | 'total'>): number | undefined =>
  total ? Math.min(done / total, 1) : undefined
