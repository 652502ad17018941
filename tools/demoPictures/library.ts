import {
  LANDSCAPE,
  circle,
  dice,
  ellipse,
  group,
  linear,
  palm,
  path,
  radial,
  rect,
  stroke,
  times,
} from './ink.ts'
import type { Drawing } from './ink.ts'

const SPINES = [
  '#c8553d',
  '#28536b',
  '#e0a458',
  '#588b8b',
  '#f2d0a4',
  '#7a4b6a',
  '#93b7be',
  '#3d405b',
  '#d98c5f',
  '#e8dcc4',
]

/** A shelf of books between `x` and `x + width`, standing on `y`. */
const shelf = (x: number, y: number, width: number, tallest: number, seed: number): string => {
  const roll = dice(seed)
  let books = ''
  let at = x
  while (at < x + width - 60) {
    const thick = 22 + roll() * 34
    if (roll() > 0.93) {
      at += 46
      continue
    }
    const tall = tallest * (0.68 + roll() * 0.3)
    const colour = SPINES[Math.floor(roll() * SPINES.length)] ?? '#28536b'
    books +=
      rect(at, y - tall, thick - 3, tall, colour, { rx: 3 }) +
      rect(at, y - tall * 0.85, thick - 3, 7, '#fff4d8', { opacity: 0.45 }) +
      rect(at, y - tall * 0.2, thick - 3, 7, '#000', { opacity: 0.18 })
    at += thick
  }
  return books
}

export const library = (): Drawing => {
  const lamp = (x: number): string =>
    circle(x, 1010, 330, 'url(#pool)') +
    rect(x - 6, 1000, 12, 150, '#b08d57') +
    ellipse(x, 1152, 60, 14, '#8c6d3f') +
    path(
      `M${x - 110} 1010C${x - 104} 930 ${x - 60} 900 ${x} 900C${x + 60} 900 ${x + 104} 930 ${x + 110} 1010Z`,
      '#1f7a5c',
    ) +
    path(
      `M${x - 96} 976C${x - 80} 930 ${x - 40} 914 ${x - 10} 914C${x - 50} 934 ${x - 70} 950 ${x - 80} 990Z`,
      '#59b08f',
    ) +
    rect(x - 112, 1006, 224, 10, '#f7e7b0')
  return {
    ...LANDSCAPE,
    defs:
      linear('room', [
        [0, '#3b2533'],
        [1, '#5a3440'],
      ]) +
      linear('window', [
        [0, '#274690'],
        [0.55, '#d77a61'],
        [1, '#f6c177'],
      ]) +
      linear('table', [
        [0, '#a8623a'],
        [1, '#6f3b23'],
      ]) +
      radial('pool', [
        [0, '#ffe8a3', 0.7],
        [1, '#ffe8a3', 0],
      ]),
    body:
      rect(0, 0, 2400, 1600, 'url(#room)') +
      times(2, (side) => {
        const x = side === 0 ? 60 : 1580
        return (
          rect(x, 60, 760, 1080, '#4a2a22') +
          times(4, (index) => {
            const y = 310 + index * 262
            return (
              rect(x + 24, y - 232, 712, 232, '#2b1815') +
              shelf(x + 34, y, 692, 214, 17 + index + side * 9) +
              rect(x + 10, y, 740, 22, '#7d4a34')
            )
          })
        )
      }) +
      // The window between the shelves
      path('M900 1140L900 420C900 200 1500 200 1500 420L1500 1140Z', '#7d4a34') +
      path('M936 1140L936 430C936 244 1464 244 1464 430L1464 1140Z', 'url(#window)') +
      path('M936 1010C1080 940 1240 990 1464 920L1464 1140L936 1140Z', '#4b2f4f') +
      palm(1330, 1060, 420, '#3a2440', '#3a2440', 4) +
      circle(1110, 560, 46, '#fff1cf') +
      rect(1190, 280, 18, 860, '#7d4a34') +
      rect(936, 640, 528, 16, '#7d4a34') +
      // The tables
      rect(0, 1130, 2400, 470, '#46272c') +
      lamp(520) +
      lamp(1200) +
      lamp(1880) +
      path('M160 1150L2240 1150L2400 1330L0 1330Z', 'url(#table)') +
      rect(0, 1330, 2400, 46, '#55301f') +
      times(3, (index) => ellipse(520 + index * 680, 1200, 300, 36, '#ffe8a3', { opacity: 0.3 })) +
      group(
        'translate(760 1180) rotate(-4)',
        path(
          'M0 60C60 30 120 30 170 60C220 30 280 30 340 60L340 84C280 56 220 56 170 84C120 56 60 56 0 84Z',
          '#fff4dc',
        ),
        stroke('M170 62L170 84', '#c9b58a', 5),
      ) +
      group(
        'translate(1480 1166)',
        rect(0, 44, 230, 34, '#28536b', { rx: 4 }),
        rect(16, 12, 200, 32, '#c8553d', { rx: 4 }),
        rect(4, -18, 190, 30, '#e0a458', { rx: 4 }),
      ) +
      times(5, (index) => {
        const x = 210 + index * 440
        return (
          path(
            `M${x} 1600L${x + 20} 1340C${x + 30} 1290 ${x + 210} 1290 ${x + 220} 1340L${x + 240} 1600Z`,
            '#2c171b',
          ) +
          path(
            `M${x + 40} 1600L${x + 54} 1372C${x + 62} 1340 ${x + 178} 1340 ${x + 186} 1372L${x + 200} 1600Z`,
            '#46272c',
          )
        )
      }),
  }
}
