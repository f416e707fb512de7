/** A piece of a sentence: plain words, or something a person wrote or a value, which is set apart and never translated. */
export type Part = string | { readonly name: string } | { readonly value: string }
export type Phrase = readonly Part[]

export const plain = (phrase: Phrase): string =>
  phrase.map(part => (typeof part === 'string' ? part : 'name' in part ? part.name : part.value)).join('')
