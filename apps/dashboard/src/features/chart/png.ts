import type { LegendKey } from './legend.tsx'

const written = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
  'direction',
] as const

/** A picture knows no style sheet of the page: what the sheet says is written on each shape. */
const styledCopy = (svg: SVGSVGElement, width: number, height: number): string => {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const shapes = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  for (const [i, shape] of shapes.entries()) {
    const style = getComputedStyle(shape)
    for (const name of written) copies[i]?.style.setProperty(name, style.getPropertyValue(name))
  }
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
}

/** Words in lines that are no wider than `width`. */
const linesOf = (ink: CanvasRenderingContext2D, words: string, width: number): readonly string[] => {
  const lines: string[] = []
  for (const word of words.split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && ink.measureText(longer).width <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const margin = 16
const line = 20

/**
 * A chart as a picture of its own, with question, finding and legend, in the colours of the screen.
 * @throws Error when the browser cannot draw it
 */
export const chartAsPng = async (
  svg: SVGSVGElement,
  {
    title,
    finding,
    keys,
  }: { readonly title: string; readonly finding: string; readonly keys: readonly LegendKey[] },
  scale = 2,
): Promise<Blob> => {
  const { width, height } = svg.getBoundingClientRect()
  const picture = new Image()
  picture.src = styledCopy(svg, width, height)
  await picture.decode()
  const canvas = document.createElement('canvas')
  const ink = canvas.getContext('2d')
  if (!ink) throw new Error('This browser gives no canvas to draw on.')
  const page = getComputedStyle(document.body)
  const rtl = page.direction === 'rtl'
  const font = (weight: number) => `${weight} 13px ${page.fontFamily}`
  const legend = keys.map(({ sign, words }) => [sign, words].filter(Boolean).join(' '))
  const said: readonly (readonly [number, string, string | undefined])[] = [
    ...linesOf(Object.assign(ink, { font: font(600) }), title, width).map(
      text => [600, text, undefined] as const,
    ),
    ...linesOf(Object.assign(ink, { font: font(400) }), finding, width).map(
      text => [400, text, undefined] as const,
    ),
    ...legend.map((text, i) => [400, text, keys[i]?.colour] as const),
  ]
  const head = margin + said.length * line
  canvas.width = (width + 2 * margin) * scale
  canvas.height = (head + height + margin) * scale
  ink.scale(scale, scale)
  ink.fillStyle = page.backgroundColor
  ink.fillRect(0, 0, width + 2 * margin, head + height + margin)
  ink.direction = rtl ? 'rtl' : 'ltr'
  ink.textAlign = 'start'
  const start = rtl ? width + margin : margin
  const forward = rtl ? -1 : 1
  for (const [i, [weight, text, colour]] of said.entries()) {
    const y = margin + i * line + 12
    if (colour) {
      const probe = document.createElement('span')
      probe.style.color = colour
      document.body.append(probe)
      ink.fillStyle = getComputedStyle(probe).color
      probe.remove()
      ink.fillRect(rtl ? start - 10 : start, y - 9, 10, 10)
    }
    ink.font = font(weight)
    ink.fillStyle = page.color
    ink.fillText(text, start + (colour ? forward * 16 : 0), y)
  }
  ink.drawImage(picture, margin, head, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The picture is empty.'))), 'image/png'),
  )
}
