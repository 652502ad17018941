/** The illustrator's tools: small functions that write SVG. Lengths are pixels of the full-size picture. */

/** A picture before it is rasterised. */
export interface Drawing {
  width: number
  height: number
  /** Gradients and clips, by id. */
  defs: string
  body: string
}

export const LANDSCAPE = { width: 2400, height: 1600 } as const
export const PORTRAIT = { width: 1600, height: 2000 } as const

type Attributes = Record<string, string | number>

/**
 * Opacity goes into the fill or the line: asked of the shape as a whole it would cost the rasteriser a layer each, and a
 * crowd of a thousand dots most of its time.
 */
const write = (name: string, { opacity, ...attributes }: Attributes): string => {
  const written =
    opacity === undefined
      ? attributes
      : { ...attributes, [attributes.fill === 'none' ? 'stroke-opacity' : 'fill-opacity']: opacity }
  return `<${name} ${Object.entries(written)
    .map(([key, value]) => `${key}="${typeof value === 'number' ? +value.toFixed(2) : value}"`)
    .join(' ')}/>`
}

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string => write('rect', { x, y, width, height, fill, ...more })

export const circle = (
  cx: number,
  cy: number,
  r: number,
  fill: string,
  more: Attributes = {},
): string => write('circle', { cx, cy, r, fill, ...more })

export const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
): string => write('ellipse', { cx, cy, rx, ry, fill, ...more })

export const path = (d: string, fill: string, more: Attributes = {}): string =>
  write('path', { d, fill, ...more })

/** A line without a filling, round at its ends. */
export const stroke = (d: string, colour: string, width: number, more: Attributes = {}): string =>
  write('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  })

export const group = (transform: string, ...shapes: readonly string[]): string =>
  `<g transform="${transform}">${shapes.join('')}</g>`

export const polygon = (
  points: readonly (readonly [number, number])[],
  fill: string,
  more: Attributes = {},
): string =>
  write('polygon', { points: points.map(([x, y]) => `${x},${y}`).join(' '), fill, ...more })

type Stop = readonly [offset: number, colour: string, opacity?: number]

const stopsOf = (stops: readonly Stop[]): string =>
  stops
    .map(([offset, colour, opacity = 1]) =>
      write('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity }),
    )
    .join('')

/** A gradient from top to bottom, or along `(dx, dy)` of the shape that it fills. */
export const linear = (id: string, stops: readonly Stop[], dx = 0, dy = 1): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${dx}" y2="${dy}">${stopsOf(stops)}</linearGradient>`

export const radial = (id: string, stops: readonly Stop[], cx = 0.5, cy = 0.5, r = 0.5): string =>
  `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopsOf(stops)}</radialGradient>`

/** `count` shapes, each from its index. */
export const times = (count: number, shape: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => shape(index)).join('')

/**
 * Takes a seed; returns a source of numbers from 0 to 1 that is the same on every machine (mulberry32), because a
 * demonstration that draws itself anew must draw the same.
 */
export const dice = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Where the path of a rolling line of hills goes: `top` is its mean height, `swing` how far it rolls. */
export const hills = (
  top: number,
  swing: number,
  seed: number,
  { width, height }: { width: number; height: number } = LANDSCAPE,
): string => {
  const roll = dice(seed)
  const steps = 6
  const step = width / steps
  let d = `M0 ${height}L0 ${(top + swing * (roll() - 0.5)).toFixed(1)}`
  for (let index = 1; index <= steps; index += 1) {
    const y = top + swing * (roll() - 0.5) * 2
    d += `S${(index * step - step / 2).toFixed(1)} ${y.toFixed(1)} ${(index * step).toFixed(1)} ${(top + swing * (roll() - 0.5)).toFixed(1)}`
  }
  return `${d}L${width} ${height}Z`
}

/** A fan palm: `x`, `y` is its foot. */
export const palm = (
  x: number,
  y: number,
  height: number,
  trunk: string,
  crown: string,
  seed = 7,
): string => {
  const roll = dice(seed)
  const lean = (roll() - 0.5) * height * 0.12
  const top = { x: x + lean, y: y - height }
  const fronds = times(11, (index) => {
    const angle = Math.PI * (1.08 + (index / 10) * 0.84) + (index % 2 === 0 ? 0.1 : -0.1)
    const length = height * (0.23 + roll() * 0.05)
    const tipX = top.x + Math.cos(angle) * length
    const tipY = top.y + Math.sin(angle) * length * 0.75 + length * 0.32
    const midX = top.x + Math.cos(angle) * length * 0.6
    const midY = top.y + Math.sin(angle) * length * 0.85
    return path(
      `M${top.x.toFixed(1)} ${top.y.toFixed(1)}Q${midX.toFixed(1)} ${(midY - length * 0.12).toFixed(1)} ${tipX.toFixed(1)} ${tipY.toFixed(1)}Q${midX.toFixed(1)} ${(midY + length * 0.12).toFixed(1)} ${top.x.toFixed(1)} ${top.y.toFixed(1)}Z`,
      crown,
    )
  })
  return (
    path(
      `M${x - height * 0.022} ${y}Q${x + lean * 0.2} ${y - height * 0.5} ${top.x - height * 0.01} ${top.y}L${top.x + height * 0.01} ${top.y}Q${x + lean * 0.2 + height * 0.03} ${y - height * 0.5} ${x + height * 0.022} ${y}Z`,
      trunk,
    ) +
    fronds +
    circle(top.x, top.y + height * 0.01, height * 0.028, crown)
  )
}

/** A reporter's portrait. Reporters are shown by a thing they chose: none of the demonstration has a face. */
export const card = (defs: string, body: string): Drawing => ({ ...PORTRAIT, defs, body })
