import { graphql, type ResultOf } from '../../graphql/tada.ts'

/** A goal's promise in its three forms, and how far it moved from the first two. */
export const commitmentFields = graphql(`
  fragment CommitmentFields on Commitment {
    goalId statement status dueMoves scopeDropped
    original { due target }
    signedOff { due target }
    current { due target }
    sinceOriginal { slipDays target }
    sinceSignedOff { slipDays target }
    movedJustBefore(first: 3) { totalCount nodes { before days version } }
    droppedSteps(first: 1) { totalCount }
  }
`)

export type Commitment = ResultOf<typeof commitmentFields>
