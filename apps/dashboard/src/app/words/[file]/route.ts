import { locales, wordsOfEveryPage } from '../../../messages/catalogue.ts'

/** The words of every page: the same for everybody, and for good under its name. */
export const GET = async (_request: Request, { params }: { readonly params: Promise<{ file: string }> }) => {
  const { file } = await params
  const locale = locales.find(each => file.startsWith(`${each}.`))
  if (!locale) return new Response(null, { status: 404 })
  const { name, text } = wordsOfEveryPage(locale)
  return new Response(text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      // who still holds a page of an earlier build gets the words of this one
      'cache-control': name === file ? 'public, max-age=31536000, immutable' : 'no-store',
    },
  })
}
