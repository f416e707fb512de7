import { graphql } from '../../graphql/tada.ts'

/** Which plans changed since one's last visit, and how often. */
export const newsQuery = graphql(`
  query PlansChanged {
    viewer { changedSinceVisit(first: 100) { nodes { planId changes visit { at } } } }
  }
`)
