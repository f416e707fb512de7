// Every place this runs (Node, browsers) has these two; the pure packages compile without their libraries.
declare const atob: (base64: string) => string
declare const btoa: (binary: string) => string

/** SHA-256 of all that is given, in a row: 32 bytes. Given by the process, which has the fastest at hand. */
export type Sha256 = (...data: readonly Uint8Array[]) => Uint8Array

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Source: RFC 4648, section 4. */
export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))

/** The bytes of strict base64; `undefined` for anything that `toBase64` does not write. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  let binary: string
  try {
    binary = atob(text)
  } catch {
    return undefined
  }
  const bytes = Uint8Array.from(binary, character => character.charCodeAt(0))
  return toBase64(bytes) === text ? bytes : undefined
}
