import 'server-only'
import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import { cookies, headers } from 'next/headers'
import { type Asked, answersOf, ask, isWholePage } from '../../graphql/ask.ts'
import type { FirstAnswers } from '../../graphql/first-answers.ts'
import { assessmentQuery } from '../assessment/fragment.ts'
import { attentionQuery } from '../attention/documents.ts'
import { baselinesQuery } from '../baseline/fragment.ts'
import { checkInsQuery } from '../check-in/fragment.ts'
import { compareQuery, occasionsQuery } from '../compare/documents.ts'
import { remarksQuery } from '../element/documents.ts'
import { firstSizes } from '../history/first-page.ts'
import { timelineUntil } from '../history/timeline-until.ts'
import { momentForApi, now, parseMoment } from '../moment/moment.ts'
import { occupationsQuery } from '../occupation/fragment.ts'
import { opportunitiesQuery } from '../opportunity/fragment.ts'
import { globalPlanId } from '../plans/plan-id.ts'
import { parsePreferences } from '../preferences/preferences.ts'
import { printQuery } from '../print/fragment.ts'
import { readinessQuery } from '../readiness/fragment.ts'
import { reviewsQuery } from '../review/fragment.ts'
import { type SectionKey, sectionAt } from '../shell/sections.ts'
import { supportersQuery } from '../supporter/fragment.ts'
import { livePlanQuery, planAtQuery, planIndexQuery, planProgressQuery, type TimeAxis } from './documents.ts'

type Part = TypedDocumentNode<unknown, { id: string; at?: string | null; axis?: TimeAxis | null }>

/** What a part reads besides the plan itself, so that it stands in the page before any script runs. */
const partQueries: Readonly<Partial<Record<SectionKey, readonly Part[]>>> = {
  overview: [remarksQuery],
  history: [remarksQuery],
  assessment: [assessmentQuery],
  occupations: [occupationsQuery],
  readiness: [readinessQuery],
  opportunities: [opportunitiesQuery],
  supporters: [supportersQuery],
  checkIns: [checkInsQuery],
  reviews: [reviewsQuery],
  baselines: [baselinesQuery],
  print: [printQuery],
}

/** Answers to what the page that is asked for will ask first. Only for whole pages: going on from there keeps what is known. */
export const firstOfPlan = async (planId: string): Promise<FirstAnswers> => {
  const id = globalPlanId(planId)
  const address = (await headers()).get('x-address')
  if (id === undefined || address === null || !(await isWholePage())) return {}
  const { pathname, searchParams } = new URL(address, 'http://page.invalid')
  const live = await ask(livePlanQuery, { id })
  if (!live?.data.plan) return answersOf([live])

  const chosen = searchParams.get('axis')
  const axis: TimeAxis =
    chosen === 'effective' ? 'EFFECTIVE' : chosen === 'recorded' ? 'RECORDED' : live.data.plan.defaultAxis
  const kept = await cookies()
  const zone = searchParams.get('tz') ?? parsePreferences(name => kept.get(name)?.value).zone
  const moment = parseMoment(searchParams.get('at') ?? '') ?? now
  const at = momentForApi(moment, new Date(), zone)
  const part = sectionAt(pathname)?.key
  const wanted: Promise<Asked | undefined>[] = []
  const want = <Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ) => {
    const asked = ask(document, variables)
    wanted.push(asked)
    return asked
  }

  want(planIndexQuery, { id, axis })
  want(planProgressQuery, { id, axis })
  const then = at === undefined ? undefined : want(planAtQuery, { id, at, axis })
  for (const query of (part && partQueries[part]) ?? [])
    want(query, at === undefined ? { id } : { id, at, axis })
  if (part === 'overview') want(attentionQuery, { id, axis, ...(at !== undefined && { at }) })
  if (part === 'compare') {
    want(occasionsQuery, { id })
    const [from, to] = ['a', 'b'].map(side =>
      momentForApi(parseMoment(searchParams.get(side) ?? '') ?? now, new Date(), zone),
    )
    // the address of a comparison says the earlier moment first; otherwise the browser turns it round and asks
    if (from !== undefined) want(compareQuery, { id, from, to: to ?? 'now', axis, after: null })
  }
  const story =
    part === 'overview' || part === 'history'
      ? await timelineUntil(id, axis, (await then)?.data.plan?.state?.lastVersion, firstSizes[part])
      : []
  return answersOf([live, ...(await Promise.all(wanted)), ...story])
}
