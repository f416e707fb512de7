const key = 'transfers-under-way'
const most = 5

/** What this browser began and has not seen the end of, so that every page can say how far it is. */
export const underWay = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(id => typeof id === 'string') : []
  } catch {
    return []
  }
}

const keep = (ids: readonly string[]) => {
  try {
    window.localStorage.setItem(key, JSON.stringify(ids.slice(-most)))
  } catch {
    // then no other page tells
  }
  window.dispatchEvent(new Event(key))
}

export const follow = (id: string) => keep([...underWay().filter(each => each !== id), id])
export const unfollow = (id: string) => keep(underWay().filter(each => each !== id))
export const onFollowed = (listener: () => void) => {
  window.addEventListener(key, listener)
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener(key, listener)
    window.removeEventListener('storage', listener)
  }
}
