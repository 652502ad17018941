import { circle, ellipse, linear, path, radial, rect, stroke, times, card } from './ink.ts'
import type { Drawing } from './ink.ts'

export const portraitCamera = (): Drawing =>
  card(
    linear('ground', [
      [0, '#e4572e'],
      [1, '#a62c2b'],
    ]) +
      radial(
        'lens',
        [
          [0, '#9ad1d4'],
          [0.45, '#2e86ab'],
          [1, '#0b2239'],
        ],
        0.38,
        0.34,
        0.8,
      ) +
      linear('body', [
        [0, '#3b3b44'],
        [1, '#1b1b21'],
      ]),
    rect(0, 0, 1600, 2000, 'url(#ground)') +
      times(9, (index) => circle(800, 1060, 980 - index * 80, '#fff', { opacity: 0.035 })) +
      ellipse(800, 1500, 600, 60, '#5c1212', { opacity: 0.5 }) +
      stroke('M300 860C180 560 420 240 800 240S1420 560 1300 860', '#f6e3c5', 30) +
      path('M560 800L640 660L960 660L1040 800Z', '#3b3b44') +
      rect(700, 690, 200, 90, '#9ad1d4', { rx: 16 }) +
      rect(220, 780, 1160, 700, 'url(#body)', { rx: 70 }) +
      rect(220, 940, 1160, 380, '#7a3b2e') +
      times(28, (index) =>
        circle(260 + index * 40, 980 + (index % 4) * 90, 5, '#000', { opacity: 0.2 }),
      ) +
      rect(1130, 740, 150, 60, '#d9d4c7', { rx: 18 }) +
      rect(320, 730, 180, 70, '#57575f', { rx: 20 }) +
      circle(1260, 880, 34, '#f4d35e') +
      circle(800, 1130, 350, '#d9d4c7') +
      circle(800, 1130, 318, '#1b1b21') +
      circle(800, 1130, 250, 'url(#lens)') +
      circle(800, 1130, 250, 'none', { stroke: '#57575f', 'stroke-width': 22 }) +
      path('M650 1010C690 930 790 900 860 930C780 950 710 1000 690 1070Z', '#fff', {
        opacity: 0.6,
      }) +
      circle(900, 1240, 34, '#f7c59f', { opacity: 0.5 }),
  )
