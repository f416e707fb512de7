import { type Locale, type Words, wordsOfEveryPage } from './catalogue.ts'

/** Where pages are printed, all words are at hand; browsers fetch theirs: `words-of-page.browser.ts`. */
export const useWordsOfPage = (locale: Locale, _address: string): Words => wordsOfEveryPage(locale).words
