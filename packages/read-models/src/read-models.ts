import { auditFeedModel } from './audit-feed/model.ts'
import { completionModel } from './completion/model.ts'
import { organisationsModel } from './organisations/model.ts'
import { planDirectoryModel } from './plan-directory/model.ts'
import type { ReadModel } from './read-model.ts'

/** Where the streams come from: decoded, at least up to what the log held when it was called. */
export interface Streams {
  readonly plan: Parameters<typeof planDirectoryModel>[0]
  readonly organisation: Parameters<typeof auditFeedModel>[0]['organisation']
}

/** All read models there are: what the API keeps up and the command line rebuilds. */
export const readModels = ({ plan, organisation }: Streams): readonly ReadModel[] => [
  planDirectoryModel(plan),
  organisationsModel(organisation),
  auditFeedModel({ plan, organisation }),
  completionModel(plan),
]
