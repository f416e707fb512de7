/** A chart's SVG as a picture, with the colours it has on the screen. @throws Error when the browser cannot draw it */
export const svgAsPng = async (svg: SVGSVGElement, scale = 2): Promise<Blob> => {
  const { width, height } = svg.getBoundingClientRect()
  const copy = svg.cloneNode(true) as SVGSVGElement
  const styled = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const drawn = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  // A picture knows no style sheet of the page: what the sheet says is written on each shape.
  for (const [i, element] of styled.entries()) {
    const style = getComputedStyle(element)
    for (const name of [
      'fill',
      'stroke',
      'stroke-width',
      'stroke-dasharray',
      'opacity',
      'font-size',
      'font-family',
    ])
      drawn[i]?.style.setProperty(name, style.getPropertyValue(name))
  }
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  const ink = canvas.getContext('2d')
  if (!ink) throw new Error('This browser gives no canvas to draw on.')
  ink.fillStyle = getComputedStyle(document.body).backgroundColor
  ink.fillRect(0, 0, canvas.width, canvas.height)
  ink.scale(scale, scale)
  ink.drawImage(picture, 0, 0, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The picture is empty.'))), 'image/png'),
  )
}
