import { expect, it } from 'vitest'
import { carl, commentAdded, given, goalSet, id, planClosed, planStarted } from '../testing/words.testing.ts'
import { addComment } from './add-comment.ts'

const entries = { isEntry: (event: string) => event === id('an entry') }
const hint = { comment: id('Ask Mara'), text: ' Ask Mara ', element: null, event: null }
const start = [planStarted(), goalSet('lead')]

it('comments on an element, an entry, the plan and another comment, once each', () => {
  const { plan } = given(...start)
    .when(addComment, { ...hint, element: id('lead') }, { ...entries, actor: carl })
    .then(commentAdded('Ask Mara', { element: 'lead' }))
    .when(addComment, { ...hint, element: id('lead') }, entries)
    .then()
    .when(addComment, { ...hint, comment: id('2'), event: id('an entry') }, entries)
    .then(commentAdded('2', { event: 'an entry' }, 'Ask Mara'))
    .when(addComment, { ...hint, comment: id('3') }, entries)
    .then(commentAdded('3', {}, 'Ask Mara'))
    .when(addComment, { ...hint, comment: id('4'), element: id('Ask Mara') }, entries)
    .then(commentAdded('4', { element: 'Ask Mara' }, 'Ask Mara'))
  expect(plan.comments[id('Ask Mara')]).toMatchObject({ text: 'Ask Mara', by: { name: 'Carl' } })
})
it('comments on a finished plan', () =>
  given(...start, planClosed())
    .when(addComment, hint, entries)
    .then(commentAdded('Ask Mara')))
it('refuses elements and entries that the plan does not have, and nothing said', () =>
  given(...start)
    .when(addComment, { ...hint, element: id('rest') }, entries)
    .refused('UNKNOWN_ELEMENT', { path: ['element'] })
    .when(addComment, { ...hint, event: id('of another plan') }, entries)
    .refused('UNKNOWN_EVENT', { path: ['event'] })
    .when(addComment, { ...hint, text: '' }, entries)
    .refused('TEXT_REQUIRED', { path: ['text'] }))
it('refuses the id of another comment', () =>
  given(...start, commentAdded('Ask Mara'))
    .when(addComment, { ...hint, text: 'Ask Ben' }, entries)
    .refused('DUPLICATE_ID', { path: ['comment'] }))
