import {
  LANDSCAPE,
  circle,
  dice,
  ellipse,
  hills,
  linear,
  palm,
  path,
  radial,
  rect,
  stroke,
  times,
} from './ink.ts'
import type { Drawing } from './ink.ts'
import { BULB, lights } from './bulbs.ts'

export const nightCampus = (): Drawing => {
  const roll = dice(53)
  const table = (x: number, y: number, size: number): string =>
    circle(x, y - 40 * size, 190 * size, 'url(#bulb)', { opacity: 0.5 }) +
    ellipse(x, y + 70 * size, 150 * size, 26 * size, '#060a1f', { opacity: 0.5 }) +
    rect(x - 12 * size, y, 24 * size, 66 * size, '#1d2650') +
    ellipse(x, y, 160 * size, 38 * size, '#c8553d') +
    ellipse(x, y - 6 * size, 160 * size, 36 * size, '#e8845c') +
    ellipse(x - 40 * size, y - 10 * size, 34 * size, 9 * size, '#fff4dc') +
    ellipse(x + 50 * size, y + 2 * size, 40 * size, 10 * size, '#f4d35e') +
    rect(x - 4 * size, y - 54 * size, 22 * size, 46 * size, '#fff3c4', { rx: 6 })
  return {
    ...LANDSCAPE,
    defs:
      linear('sky', [
        [0, '#070b2a'],
        [0.55, '#1b2a6b'],
        [1, '#5a4a94'],
      ]) +
      linear('court', [
        [0, '#2a2f5f'],
        [1, '#12163a'],
      ]) +
      radial('moon', [
        [0, '#fff7dd', 0.5],
        [1, '#fff7dd', 0],
      ]) +
      BULB,
    body:
      rect(0, 0, 2400, 1600, 'url(#sky)') +
      times(260, () =>
        circle(roll() * 2400, roll() * 820, 1 + roll() * 3, roll() > 0.8 ? '#ffd98a' : '#fff', {
          opacity: 0.25 + roll() * 0.75,
        }),
      ) +
      stroke('M300 260L420 210L560 250L640 180L760 220', '#fff', 2, { opacity: 0.25 }) +
      circle(1920, 270, 330, 'url(#moon)') +
      circle(1920, 270, 104, '#fff3d6') +
      circle(1958, 246, 96, '#20306f', { opacity: 0.92 }) +
      path(hills(800, 110, 61), '#1d2150') +
      times(120, () =>
        circle(roll() * 2400, 830 + roll() * 60, 2 + roll() * 2.4, '#ffcf7a', { opacity: 0.6 }),
      ) +
      palm(1180, 980, 540, '#0d1134', '#0d1134', 9) +
      palm(1310, 980, 420, '#0d1134', '#0d1134', 10) +
      // Two wings around the courtyard
      times(2, (side) => {
        const x = side === 0 ? -40 : 1560
        return (
          rect(x, 760, 880, 420, '#23295c') +
          rect(x - 20, 730, 920, 44, '#3a3f86') +
          times(
            5,
            (index) =>
              rect(
                x + 80 + index * 155,
                840,
                105,
                130,
                (index + side) % 3 === 0 ? '#2f3672' : '#ffcf7a',
                { rx: 4 },
              ) + rect(x + 128 + index * 155, 840, 8, 130, '#23295c'),
          ) +
          times(6, (index) => rect(x + 40 + index * 155, 1000, 20, 180, '#3a3f86')) +
          rect(x, 990, 880, 18, '#3a3f86')
        )
      }) +
      rect(0, 1160, 2400, 440, 'url(#court)') +
      times(7, (index) =>
        stroke(`M${1200 + (index - 3) * 300} 1160L${1200 + (index - 3) * 760} 1600`, '#3a3f86', 3, {
          opacity: 0.5,
        }),
      ) +
      rect(230, 560, 14, 640, '#0b1026') +
      rect(2150, 560, 14, 640, '#0b1026') +
      rect(1196, 500, 14, 700, '#0b1026') +
      lights(237, 570, 1203, 510, 260, 10) +
      lights(1203, 510, 2157, 570, 260, 10) +
      lights(-60, 690, 1203, 520, 330, 11) +
      lights(1203, 520, 2460, 690, 330, 11) +
      table(420, 1250, 0.8) +
      table(1200, 1230, 0.75) +
      table(1990, 1250, 0.8) +
      table(760, 1420, 1.25) +
      table(1650, 1430, 1.3),
  }
}
