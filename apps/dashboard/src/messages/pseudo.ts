type Compiled = unknown

const letters: Readonly<Record<string, string>> = {
  a: 'ا',
  b: 'ب',
  c: 'چ',
  d: 'د',
  e: 'ع',
  f: 'ف',
  g: 'غ',
  h: 'ه',
  i: 'ي',
  j: 'ج',
  k: 'ك',
  l: 'ل',
  m: 'م',
  n: 'ن',
  o: 'و',
  p: 'پ',
  q: 'ق',
  r: 'ر',
  s: 'س',
  t: 'ت',
  u: 'ۇ',
  v: 'ڤ',
  w: 'و',
  x: 'خ',
  y: 'ى',
  z: 'ز',
}

/** Arabic letters for Latin ones, a third longer, so that a forgotten text, a cut one and a wrong direction show. */
export const pseudoText = (text: string): string => {
  // an arrow from old to new points along the reading direction
  if (!/\p{L}/u.test(text)) return text.replaceAll('→', '←')
  const said = [...text.replaceAll('→', '←')].map(letter => letters[letter.toLowerCase()] ?? letter).join('')
  const core = said.trim()
  const longer = `${core}${'ـ'.repeat(Math.ceil(core.length * 0.35))}`
  return said.replace(core, () => longer)
}

const poundOrText = (node: Compiled): Compiled => (typeof node === 'string' ? pseudoText(node) : node)

/** A compiled message with its own words replaced; names, numbers and choices stay where they are. */
export const pseudoMessage = (message: Compiled): Compiled =>
  Array.isArray(message) ? message.map(pseudoNode) : poundOrText(message)

const pseudoNode = (node: Compiled): Compiled => {
  if (!Array.isArray(node)) return poundOrText(node)
  const [name, type, ...rest] = node as [string, unknown, ...unknown[]]
  if (node.length === 1) return node
  if (typeof type !== 'number' || type === 0) return [name, ...node.slice(1).map(pseudoNode)]
  const [options] = rest
  if (options === null || typeof options !== 'object' || type > 3) return node
  return [
    name,
    type,
    Object.fromEntries(Object.entries(options).map(([key, branch]) => [key, pseudoMessage(branch)])),
  ]
}
