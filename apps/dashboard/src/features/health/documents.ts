import { graphql } from '../../graphql/tada.ts'

export const readModelsQuery = graphql(`
  query ReadModels {
    organisation { id readModels { name position behindMs behindSince parked outdated } }
  }
`)

export const positionQuery = graphql(`
  query LogPosition { organisation { id position } }
`)
