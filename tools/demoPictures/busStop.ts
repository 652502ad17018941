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
  radial,
  rect,
  stroke,
  times,
} from './ink.ts'
import type { Drawing } from './ink.ts'

export const busStop = (): Drawing => {
  const roll = dice(9)
  return {
    ...LANDSCAPE,
    defs:
      linear('sky', [
        [0, '#1d2b53'],
        [0.24, '#6a4c93'],
        [0.44, '#ef8e8e'],
        [0.58, '#ffd6a5'],
      ]) +
      linear('street', [
        [0, '#4b3b63'],
        [1, '#241b38'],
      ]) +
      linear('panel', [
        [0, '#fff7d6'],
        [1, '#ffd27a'],
      ]) +
      radial('glow', [
        [0, '#ffe9a8', 0.85],
        [1, '#ffe9a8', 0],
      ]) +
      linear(
        'beam',
        [
          [0, '#fff3c4', 0.75],
          [1, '#fff3c4', 0],
        ],
        -1,
        0.35,
      ),
    body:
      rect(0, 0, 2400, 1600, 'url(#sky)') +
      times(60, () =>
        circle(roll() * 2400, roll() * 300, 1.5 + roll() * 2.5, '#fff', {
          opacity: 0.2 + roll() * 0.6,
        }),
      ) +
      path(hills(900, 110, 15), '#8a5f92') +
      path(hills(985, 70, 22), '#4f3f74') +
      times(90, () =>
        circle(roll() * 2400, 930 + roll() * 120, 2 + roll() * 3, '#ffd27a', { opacity: 0.7 }),
      ) +
      path('M0 1080L2400 1000L2400 1600L0 1600Z', 'url(#street)') +
      path('M0 1330L2400 1260L2400 1275L0 1346Z', '#ffd27a', { opacity: 0.5 }) +
      // The bus, coming down from the right
      group(
        'translate(1560 640)',
        ellipse(330, 470, 400, 40, '#150f24', { opacity: 0.5 }),
        rect(0, 0, 680, 420, '#e4572e', { rx: 46 }),
        rect(0, 250, 680, 60, '#f7e3c0'),
        rect(40, 44, 170, 180, '#ffe9a8', { rx: 18 }),
        times(3, (index) => rect(236 + index * 140, 44, 120, 150, '#ffe2a0', { rx: 14 })),
        times(3, (index) =>
          rect(236 + index * 140, 150, 120, 44, '#c98b5a', { rx: 8, opacity: 0.6 }),
        ),
        rect(40, 12, 170, 24, '#2b1b2f', { rx: 10 }),
        rect(58, 18, 110, 12, '#ffb347', { rx: 6 }),
        circle(150, 430, 66, '#1c1428'),
        circle(150, 430, 30, '#8d86a3'),
        circle(540, 430, 66, '#1c1428'),
        circle(540, 430, 30, '#8d86a3'),
        circle(30, 350, 26, '#fff7d6'),
      ) +
      path('M1590 978L1010 1150L1110 1290L1590 1006Z', 'url(#beam)', { opacity: 0.38 }) +
      circle(1590, 990, 120, 'url(#glow)') +
      // The shelter
      circle(500, 980, 620, 'url(#glow)', { opacity: 0.55 }) +
      rect(150, 560, 26, 820, '#2d2346') +
      rect(900, 560, 26, 820, '#2d2346') +
      polygon(
        [
          [90, 520],
          [990, 480],
          [1010, 560],
          [110, 590],
        ],
        '#3d3160',
      ) +
      rect(176, 600, 724, 560, '#ffe9c7', { opacity: 0.16 }) +
      stroke('M300 1140L700 620M420 1140L780 680', '#ffffff', 10, { opacity: 0.22 }) +
      rect(760, 660, 220, 470, '#2d2346', { rx: 14 }) +
      rect(778, 678, 184, 434, 'url(#panel)', { rx: 8 }) +
      circle(870, 820, 56, '#e4572e') +
      times(5, (index) =>
        rect(806, 930 + index * 30, 128 - (index % 3) * 24, 12, '#c98b3a', { rx: 6 }),
      ) +
      rect(220, 1150, 500, 34, '#b0713f', { rx: 8 }) +
      rect(250, 1184, 20, 180, '#2d2346') +
      rect(660, 1184, 20, 180, '#2d2346') +
      path(
        'M560 1150L560 1080C560 1050 584 1040 606 1040C630 1040 650 1052 650 1080L650 1150Z',
        '#4ea8a0',
      ) +
      stroke('M582 1042C582 1016 628 1016 628 1042', '#2f6f6a', 10) +
      rect(1120, 560, 18, 800, '#2d2346') +
      circle(1129, 560, 78, '#f7e3c0') +
      circle(1129, 560, 62, '#e4572e') +
      rect(1100, 536, 58, 44, '#fff7d6', { rx: 10 }),
  }
}
