import 'server-only'
import { type Asked, ask } from '../../graphql/ask.ts'
import { cursorAfter, type OwnersPage, ownersQuery } from './documents.ts'

/** More are left to the browser, so that no page waits for them. */
const mostPages = 5

/** The owners as the workspace asks for them, so that what waits stands in the page from the start. */
export const firstOwners = async (): Promise<readonly Asked<OwnersPage>[]> => {
  const pages: Asked<OwnersPage>[] = []
  let after: string | null = null
  do {
    const page: Asked<OwnersPage> | undefined = await ask(ownersQuery, { after })
    if (!page) break
    pages.push(page)
    after = cursorAfter(page.data)
  } while (after !== null && pages.length < mostPages)
  return pages
}
