// Every place this runs (Node, browsers) has these two; the pure packages compile without their libraries.
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string }

const encoder = new TextEncoder()
// A byte order mark is kept, so that it is refused as text instead of vanishing.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text)

/** @throws TypeError if the bytes are not well-formed UTF-8 */
export const decodeUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes)
