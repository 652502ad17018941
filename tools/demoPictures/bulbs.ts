import { circle, radial, stroke, times } from './ink.ts'

/** A string of lights that hangs from one point to another. */
export const lights = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  sag: number,
  count: number,
): string => {
  const midX = (x1 + x2) / 2
  const midY = (y1 + y2) / 2 + sag
  return (
    stroke(`M${x1} ${y1}Q${midX} ${midY} ${x2} ${y2}`, '#0b1026', 5) +
    times(count, (index) => {
      const t = (index + 0.5) / count
      const x = (1 - t) ** 2 * x1 + 2 * (1 - t) * t * midX + t ** 2 * x2
      const y = (1 - t) ** 2 * y1 + 2 * (1 - t) * t * midY + t ** 2 * y2
      return circle(x, y + 16, 54, 'url(#bulb)') + circle(x, y + 16, 12, '#fff3c4')
    })
  )
}

export const BULB = radial('bulb', [
  [0, '#ffd98a', 0.8],
  [1, '#ffd98a', 0],
])
