import type { Locator } from 'playwright-core'

/** Seconds for finding and pressing one thing, for turning to one field, and for one character of a slow typist. */
const pace = { click: 4, field: 3, character: 0.3 }

/** What a person does with their hands, counted. */
export const hands = () => {
  const done = { clicks: 0, fields: 0, characters: 0 }
  return {
    done,
    click: async (what: Locator) => {
      await what.click()
      done.clicks += 1
    },
    type: async (where: Locator, words: string) => {
      await where.fill(words)
      done.fields += 1
      done.characters += words.length
    },
    seconds: () => done.clicks * pace.click + done.fields * pace.field + done.characters * pace.character,
  }
}
