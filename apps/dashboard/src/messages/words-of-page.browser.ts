import { use } from 'react'
import type { Locale, Words } from './catalogue.ts'

const longestPauseMilliseconds = 8_000

/** Tries until it succeeds: the page stands there meanwhile, printed by the server. */
const fetched = async (address: string): Promise<Words> => {
  for (let pause = 500; ; pause = Math.min(2 * pause, longestPauseMilliseconds)) {
    const response = await fetch(address).catch(() => undefined)
    if (response?.ok) return response.json()
    await new Promise(resume => setTimeout(resume, pause))
  }
}

const asked = new Map<string, Promise<Words>>()

/** The words that the page was printed with; React takes the page over when they are there. */
export const useWordsOfPage = (_locale: Locale, address: string): Words => {
  const words = asked.get(address) ?? fetched(address)
  asked.set(address, words)
  return use(words)
}
