/**
 * In the page, where this module's own functions are not: whether a text that axe leaves undecided stands out from what
 * lies behind it. axe gives up where layers overlap, a list cuts a line, or a text is one letter; here the layers at
 * three points of each line are laid over each other as the browser does. Gives what is wrong, or null.
 */
export const faultOfContrast = `element => {
  const solid = /^rgba?\\(([\\d.]+), ([\\d.]+), ([\\d.]+)(?:, ([\\d.]+))?\\)$/
  const colour = css => { const [, r, g, b, a] = solid.exec(css) ?? []; return r === undefined ? null : [+r, +g, +b, a === undefined ? 1 : +a] }
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1]
  const channel = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
  const ratio = (one, other) => { const [low, high] = [light(one), light(other)].sort((a, b) => a - b); return (high + 0.05) / (low + 0.05) }
  const isShape = one => one instanceof SVGElement && !(one instanceof SVGSVGElement) && !one.matches('text, tspan')
  const opacity = one => { let all = 1; for (let at = one; at !== null; at = at.parentElement) all *= +getComputedStyle(at).opacity; return all }
  const paint = (one, css) => { const made = colour(css); return made && [...made.slice(0, 3), made[3] * opacity(one)] }
  const nothing = [0, 0, 0, 0]
  const fill = one => { const style = getComputedStyle(one)
    if (!isShape(one)) return style.backgroundImage === 'none' ? paint(one, style.backgroundColor) : null
    if (style.fill === 'none') return nothing
    const made = paint(one, style.fill)
    return made && [...made.slice(0, 3), made[3] * +style.fillOpacity] }
  // What a dialog lies over is out of use as long as it is open.
  if (document.querySelector('[aria-modal=true]')?.contains(element) === false) return null

  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  const style = getComputedStyle(element)
  const ink = paint(element, element instanceof SVGElement ? style.fill : style.color)
  const size = parseFloat(style.fontSize)
  const least = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700) ? 3 : 4.5
  const own = [...element.childNodes].filter(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim() !== '')
  const lines = own.flatMap(text => { const range = document.createRange(); range.selectNodeContents(text); return [...range.getClientRects()] })
  // Each point of a line that is seen; what covers it there is opaque, or it would be a veil.
  const words = (own.map(({ data }) => data).join('') || element.id).trim().slice(0, 30)
  for (const { left, right, top, bottom } of lines)
    for (const x of [left + 1, (left + right) / 2, right - 1]) {
      const layers = document.elementsFromPoint(x, (top + bottom) / 2)
      const at = layers.indexOf(element)
      const fills = layers.map(fill)
      if (at === -1 || fills.slice(0, at).some(one => one?.[3] === 1)) continue
      if (ink === null || fills.includes(null)) return words + ': behind it is a picture, or a colour that is none'
      if (fills.slice(0, at).some(one => one[3] > 0)) return words + ': a veil lies over it'
      const behind = fills.slice(at).reduceRight((below, one) => over(one, below), [255, 255, 255, 1])
      const found = ratio(over(ink, behind), behind)
      if (found < least) return words + ': ' + found.toFixed(2) + ' of ' + least
    }
  return null
}`
