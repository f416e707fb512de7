import { auditFeedModel } from './audit-feed/model.ts'
import { barrierStatisticsModel } from './barrier-statistics/model.ts'
import { completionModel } from './completion/model.ts'
import { followUpModel } from './follow-up/model.ts'
import { organisationsModel } from './organisations/model.ts'
import { planDirectoryModel } from './plan-directory/model.ts'
import type { ReadModel } from './read-model.ts'
import { reviewCalendarModel } from './review-calendar/model.ts'

/** All read models there are: what the API keeps up and the command line rebuilds. */
export const readModels: readonly ReadModel[] = [
  planDirectoryModel,
  organisationsModel,
  auditFeedModel,
  completionModel,
  reviewCalendarModel,
  followUpModel,
  barrierStatisticsModel,
]
