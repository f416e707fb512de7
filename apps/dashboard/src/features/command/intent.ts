/**
 * One id per intent: sending the same content again, after a lost answer or a conflict, keeps the id, so that one wish
 * never becomes two events; other content is another intent.
 */
export const intents = (newId: () => string = () => crypto.randomUUID()) => {
  let content = ''
  let id = ''
  return {
    idFor: (input: object): string => {
      const said = JSON.stringify(input)
      if (said !== content || id === '') {
        content = said
        id = newId()
      }
      return id
    },
    /** After an answer that settles the intent. */
    settled: () => {
      content = ''
      id = ''
    },
  }
}
