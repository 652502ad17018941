import { circle, ellipse, group, linear, path, polygon, rect, stroke, times, card } from './ink.ts'
import type { Drawing } from './ink.ts'

export const portraitWhistle = (): Drawing =>
  card(
    linear('ground', [
      [0, '#1d6a96'],
      [1, '#0d3b5c'],
    ]) +
      linear(
        'metal',
        [
          [0, '#ffe08a'],
          [0.5, '#f4b942'],
          [1, '#b87a12'],
        ],
        0.5,
        1,
      ),
    rect(0, 0, 1600, 2000, 'url(#ground)') +
      group(
        'rotate(-24 800 1000)',
        times(9, (index) => rect(-600, 300 + index * 240, 2800, 90, '#fff', { opacity: 0.06 })),
      ) +
      stroke('M-40 1700L1640 1300', '#f7f3e3', 26) +
      ellipse(560, 1560, 420, 250, 'none', {
        stroke: '#f7f3e3',
        'stroke-width': 22,
        opacity: 0.8,
      }) +
      stroke('M820 760C760 460 420 420 460 160C470 60 600 -20 700 -60', '#d1495b', 44) +
      stroke('M840 760C900 430 1200 440 1160 160C1150 60 1060 -20 1000 -60', '#b23450', 44) +
      circle(830, 770, 76, 'none', { stroke: '#e8dcc4', 'stroke-width': 26 }) +
      ellipse(820, 1500, 480, 44, '#051e30', { opacity: 0.45 }) +
      path(
        'M330 900L1180 900C1330 900 1420 1010 1420 1150C1420 1310 1290 1430 1130 1430C970 1430 860 1320 850 1180L330 1120Z',
        'url(#metal)',
      ) +
      path('M360 930L1170 930C1260 930 1320 970 1350 1030C1240 980 1120 970 360 1000Z', '#fff4c9', {
        opacity: 0.7,
      }) +
      circle(1130, 1160, 170, '#8a5a0c', { opacity: 0.35 }) +
      circle(1130, 1160, 140, '#2b1d0a') +
      circle(1160, 1200, 66, '#c98b5a') +
      circle(1140, 1180, 22, '#f3d9b0') +
      polygon(
        [
          [590, 900],
          [740, 900],
          [700, 1010],
          [560, 1010],
        ],
        '#2b1d0a',
      ) +
      rect(270, 880, 110, 260, '#2b2b33', { rx: 22 }) +
      times(3, (index) =>
        stroke(
          `M${180 - index * 60} ${900 - index * 50}C${120 - index * 70} ${960} ${120 - index * 70} ${1060} ${180 - index * 60} ${1120 + index * 50}`,
          '#fff',
          14,
          { opacity: 0.55 - index * 0.14 },
        ),
      ),
  )
