const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The API's global id of a plan, from the id in an address; `undefined` for what is not one. */
export const globalPlanId = (planId: string): string | undefined =>
  uuidPattern.test(planId) ? btoa(`Plan:${planId}`) : undefined

/** The id for an address, from the API's global id. */
export const planIdOf = (globalId: string): string => {
  try {
    return atob(globalId).replace(/^Plan:/, '')
  } catch {
    return globalId
  }
}
