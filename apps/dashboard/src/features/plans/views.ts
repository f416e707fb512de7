/** A view of the list of plans: what stands behind the question mark of its address. */
export interface SavedView {
  readonly name: string
  readonly query: string
}

const key = 'plan-ledger.views'
const most = 20

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'query' in value &&
  typeof value.name === 'string' &&
  typeof value.query === 'string'

/** What can't be read is no view. */
export const viewsOf = (text: string | null): readonly SavedView[] => {
  try {
    const found: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(found) ? found.filter(isView).slice(0, most) : []
  } catch {
    return []
  }
}

export const keptViews = (): readonly SavedView[] => {
  try {
    return viewsOf(localStorage.getItem(key))
  } catch {
    return []
  }
}

export const keepViews = (views: readonly SavedView[]) => {
  try {
    localStorage.setItem(key, JSON.stringify(views.slice(-most)))
  } catch {
    // a browser that keeps nothing shows them until it is closed
  }
}
