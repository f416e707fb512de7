const home = '/plans'

/**
 * Where to go on after signing in: a path of this site, or home. Everything that a browser could take for another site
 * is home: `//evil`, `/\evil`, `https:`, and what only becomes one of these when it is read.
 */
export const nextPath = (asked: string | null | undefined): string => {
  if (!asked || asked.length > 2_000 || !/^\/(?![/\\])/.test(asked) || /[\p{Cc}\\]/u.test(asked)) return home
  try {
    const here = 'http://this.invalid'
    const url = new URL(asked, here)
    if (url.origin !== here || url.pathname.startsWith('//')) return home
    return url.pathname.startsWith('/sign-in') || url.pathname.startsWith('/api/')
      ? home
      : `${url.pathname}${url.search}${url.hash}`
  } catch {
    return home
  }
}
