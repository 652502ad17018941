import {
  LANDSCAPE,
  circle,
  dice,
  ellipse,
  group,
  hills,
  linear,
  path,
  radial,
  rect,
  stroke,
  times,
} from './ink.ts'
import type { Drawing } from './ink.ts'

export const garden = (): Drawing => {
  const roll = dice(23)
  const leaf = (x: number, y: number, size: number, colour: string, vein: string): string =>
    group(
      `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${((roll() - 0.5) * 70).toFixed(1)}) scale(${size.toFixed(2)})`,
      path('M0 0C-60 -40 -66 -150 0 -210C66 -150 60 -40 0 0Z', colour),
      stroke('M0 0L0 -180M0 -60L-28 -96M0 -60L28 -96M0 -110L-22 -140M0 -110L22 -140', vein, 7),
    )
  const bed = (y: number, scale: number, tint: string): string =>
    times(24, (index) => {
      const x = 60 + index * 100 + roll() * 40
      const chard = Math.floor(index / 4) % 2 === 0
      return chard
        ? leaf(x, y, scale * (0.75 + roll() * 0.4), tint, '#e2476b') +
            leaf(x + 34, y, scale * (0.6 + roll() * 0.4), '#4f9d5d', '#f4b942')
        : leaf(x, y, scale * (0.7 + roll() * 0.3), '#3c7a45', '#5fae68') +
            circle(x + 10, y - 70 * scale - roll() * 60, 30 * scale, '#e4462b') +
            circle(x + 48, y - 30 * scale - roll() * 50, 25 * scale, '#f0683c') +
            circle(x, y - 80 * scale - 4, 6 * scale, '#ffb59a')
    }) +
    rect(0, y - 12, 2400, 110 * scale + 30, '#b07a47') +
    rect(0, y - 12, 2400, 14, '#d49a62') +
    times(7, (index) => rect(index * 380 + 40, y - 12, 6, 110 * scale + 30, '#7d5230')) +
    rect(0, y + 96 * scale + 18, 2400, 16, '#6b4426')
  return {
    ...LANDSCAPE,
    defs:
      linear('sky', [
        [0, '#8fd0e0'],
        [1, '#e9f5e1'],
      ]) +
      linear('path', [
        [0, '#d9c49c'],
        [1, '#b99a6b'],
      ]) +
      radial('sun', [
        [0, '#fffbe0'],
        [1, '#fffbe0', 0],
      ]),
    body:
      rect(0, 0, 2400, 1600, 'url(#sky)') +
      circle(420, 200, 420, 'url(#sun)') +
      path(hills(560, 90, 12), '#a9cfa0') +
      path(hills(640, 60, 18), '#8bbd87') +
      rect(880, 430, 1400, 350, '#f3e2c7') +
      rect(850, 400, 1460, 44, '#2a7f86') +
      times(
        7,
        (index) =>
          rect(940 + index * 190, 510, 130, 130, '#7db8c0', { rx: 6 }) +
          rect(940 + index * 190, 510, 130, 30, '#a9d8db', { rx: 6 }),
      ) +
      rect(0, 770, 2400, 830, 'url(#path)') +
      times(9, (index) => rect(180 + index * 260, 776, 10, 60, '#f7f3e3', { opacity: 0.8 })) +
      bed(990, 0.8, '#57a55f') +
      group(
        'translate(1780 1010)',
        ellipse(170, 232, 240, 26, '#6b4426', { opacity: 0.3 }),
        path('M60 40L290 40L310 230L40 230Z', '#2a7f86'),
        path('M60 40L290 40L294 74L56 74Z', '#3fa0a6'),
        stroke('M290 90C370 80 380 210 300 206', '#1f6268', 20),
        path('M50 150L-90 40L-66 16L66 108Z', '#2a7f86'),
        ellipse(-84, 22, 40, 22, '#1f6268'),
        stroke('M90 40C110 -30 240 -30 262 40', '#1f6268', 16),
      ) +
      bed(1400, 1.35, '#4c9a57'),
  }
}
