import {
  LANDSCAPE,
  circle,
  dice,
  ellipse,
  group,
  hills,
  linear,
  path,
  polygon,
  rect,
  stroke,
  times,
} from './ink.ts'
import type { Drawing } from './ink.ts'
import { BULB, lights } from './bulbs.ts'

export const projector = (): Drawing => {
  const roll = dice(71)
  return {
    ...LANDSCAPE,
    defs:
      linear('sky', [
        [0, '#0a1a2f'],
        [0.6, '#123a52'],
        [1, '#2f6f7e'],
      ]) +
      linear(
        'cone',
        [
          [0, '#fff7d6', 0.1],
          [1, '#fff7d6', 0.85],
        ],
        1,
        0.5,
      ) +
      linear(
        'sheet',
        [
          [0, '#fffdf2'],
          [1, '#dbe7e4'],
        ],
        1,
        0.3,
      ) +
      linear('roof', [
        [0, '#1c2f3a'],
        [1, '#0d1a22'],
      ]) +
      BULB,
    body:
      rect(0, 0, 2400, 1600, 'url(#sky)') +
      times(160, () =>
        circle(roll() * 2400, roll() * 700, 1 + roll() * 2.6, '#fff', {
          opacity: 0.2 + roll() * 0.7,
        }),
      ) +
      path(hills(900, 80, 70), '#0f2b3b') +
      times(34, (index) => {
        const height = 90 + roll() * (index > 18 && index < 27 ? 520 : 210)
        const x = index * 74 - 30
        return (
          rect(x, 1060 - height, 66, height + 40, index % 2 ? '#0c2230' : '#102b3b') +
          times(Math.floor(height / 40), (floor) =>
            roll() > 0.45
              ? rect(
                  x + 12 + (roll() > 0.5 ? 24 : 0),
                  1076 - height + floor * 40,
                  14,
                  18,
                  '#ffcf7a',
                  { opacity: 0.75 },
                )
              : '',
          )
        )
      }) +
      rect(0, 1060, 2400, 540, 'url(#roof)') +
      rect(0, 1050, 2400, 30, '#2c4654') +
      // The sheet on its line
      stroke('M90 330C500 360 900 360 1240 320', '#c9b58a', 7) +
      rect(80, 320, 16, 800, '#3b2a20') +
      rect(1230, 310, 16, 810, '#3b2a20') +
      path(
        'M150 340C460 366 860 366 1180 332L1192 1010C880 1040 440 1040 140 1012Z',
        'url(#sheet)',
      ) +
      // What it shows: hills, a road and a sun, drawn in pencil
      circle(820, 560, 84, '#f2a541', { opacity: 0.7 }) +
      path(
        'M150 800C400 660 620 760 760 700S1040 640 1187 720L1192 1010C880 1040 440 1040 140 1012Z',
        '#7fb3a8',
        { opacity: 0.65 },
      ) +
      path(
        'M560 1024C620 900 760 860 700 770C690 750 720 740 740 750C800 840 760 900 860 1018Z',
        '#fffaf0',
        { opacity: 0.85 },
      ) +
      stroke('M300 640c30 -24 50 -10 60 6c16 -20 44 -20 58 0', '#345', 6, { opacity: 0.6 }) +
      times(6, (index) =>
        stroke(`M${220 + index * 170} 356L${216 + index * 168} 1010`, '#b8c8c4', 4, {
          opacity: 0.35,
        }),
      ) +
      times(4, (index) => rect(230 + index * 300, 322, 16, 46, '#c8553d', { rx: 5 })) +
      polygon(
        [
          [1830, 930],
          [1830, 985],
          [1190, 1010],
          [1182, 335],
        ],
        'url(#cone)',
      ) +
      times(60, () => {
        const t = roll()
        return circle(
          1200 + t * 600,
          420 + t * 520 + roll() * (1 - t) * 520,
          1.5 + roll() * 3,
          '#fff',
          { opacity: 0.5 },
        )
      }) +
      // The projector
      ellipse(2010, 1330, 330, 40, '#050b10', { opacity: 0.6 }) +
      stroke('M1900 1130L1830 1330M2120 1130L2190 1330M2010 1130L2010 1340', '#6b4a2f', 22) +
      rect(1860, 900, 330, 240, '#c8553d', { rx: 26 }) +
      rect(1860, 900, 330, 70, '#e07a5c', { rx: 26 }) +
      rect(1800, 926, 80, 64, '#20323d', { rx: 8 }) +
      circle(1806, 958, 36, '#fff7d6') +
      circle(1806, 958, 120, 'url(#bulb)') +
      circle(1950, 780, 132, '#20323d') +
      circle(1950, 780, 112, '#3c5866') +
      times(5, (index) =>
        circle(
          1950 + Math.cos(index * 1.257) * 66,
          780 + Math.sin(index * 1.257) * 66,
          26,
          '#20323d',
        ),
      ) +
      circle(1950, 780, 18, '#e9c46a') +
      circle(2150, 830, 104, '#20323d') +
      circle(2150, 830, 88, '#3c5866') +
      times(5, (index) =>
        circle(
          2150 + Math.cos(index * 1.257 + 0.5) * 52,
          830 + Math.sin(index * 1.257 + 0.5) * 52,
          20,
          '#20323d',
        ),
      ) +
      circle(2150, 830, 14, '#e9c46a') +
      times(3, (index) =>
        circle(1950 + index * 70, 1080, 17, ['#e9c46a', '#fffaf0', '#20323d'][index] ?? '#fff'),
      ) +
      // Blankets on the roof
      times(7, (index) => {
        const x = 120 + index * 240
        const colour =
          ['#d1495b', '#edae49', '#00798c', '#8d6a9f', '#e07a5f', '#81b29a', '#f2cc8f'][index] ??
          '#d1495b'
        return group(
          `translate(${x} ${1230 + (index % 2) * 130})`,
          path('M0 60L210 40L250 130L30 156Z', colour),
          path('M20 92L232 72L240 90L25 114Z', '#fff', { opacity: 0.3 }),
        )
      }) +
      lights(1246, 330, 2440, 250, 150, 11),
  }
}
