const known = new Set<() => Promise<unknown>>()

/** Notes what is loaded late, so that it can be fetched while nothing else happens. */
export const atHand = <Load extends () => Promise<unknown>>(load: Load): Load => {
  known.add(load)
  return load
}

/** Fetches all that is noted, and what comes to be noted by that, as the dialogs of a menu. */
export const fetchAll = async (): Promise<void> => {
  const asked = new Set<() => Promise<unknown>>()
  for (let fresh = [...known]; fresh.length > 0; fresh = [...known].filter(load => !asked.has(load))) {
    for (const load of fresh) asked.add(load)
    await Promise.all(fresh.map(load => load().catch(() => undefined)))
  }
}
