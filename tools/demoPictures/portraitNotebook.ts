import { circle, ellipse, group, linear, path, polygon, rect, stroke, times, card } from './ink.ts'
import type { Drawing } from './ink.ts'

export const portraitNotebook = (): Drawing =>
  card(
    linear(
      'ground',
      [
        [0, '#f4d58d'],
        [1, '#e9a94f'],
      ],
      1,
      1,
    ) +
      linear('cover', [
        [0, '#bf3f5c'],
        [1, '#86223f'],
      ]) +
      linear(
        'paper',
        [
          [0, '#fffdf5'],
          [1, '#efe3c8'],
        ],
        1,
        0.4,
      ),
    rect(0, 0, 1600, 2000, 'url(#ground)') +
      times(9, (line) =>
        times(8, (index) =>
          circle(100 + index * 200 + (line % 2) * 100, 110 + line * 220, 20, '#fff', {
            opacity: 0.18,
          }),
        ),
      ) +
      group(
        'rotate(-8 800 1060)',
        rect(296, 520, 1080, 1200, '#7a4a1a', { rx: 30, opacity: 0.28 }),
        rect(260, 480, 1080, 1200, 'url(#cover)', { rx: 30 }),
        path('M300 520L790 520L790 1640L300 1640Z', 'url(#paper)'),
        path('M810 520L1300 520L1300 1640L810 1640Z', 'url(#paper)'),
        rect(770, 520, 60, 1120, '#000', { opacity: 0.08 }),
        times(14, (index) =>
          rect(350, 620 + index * 68, 390 - ((index * 53) % 120), 10, '#7ea8be', {
            rx: 5,
            opacity: index > 9 ? 0.25 : 0.9,
          }),
        ),
        circle(1055, 900, 190, '#f28f3b', { opacity: 0.85 }),
        path('M860 1180C940 1010 1010 1120 1060 1040S1200 980 1260 1180Z', '#2a7f86'),
        stroke('M870 1270L1240 1270M870 1340L1180 1340M870 1410L1220 1410', '#7ea8be', 11),
        times(13, (index) => circle(800, 570 + index * 84, 15, '#86223f')),
      ) +
      group(
        'translate(1010 1270) rotate(38)',
        rect(0, 0, 560, 54, '#2a9d8f', { rx: 8 }),
        rect(0, 18, 560, 18, '#1f7f78'),
        rect(-70, 0, 74, 54, '#e2476b', { rx: 16 }),
        rect(0, 0, 40, 54, '#c9c9c9'),
        polygon(
          [
            [560, 0],
            [660, 27],
            [560, 54],
          ],
          '#f3d9b0',
        ),
        polygon(
          [
            [628, 18],
            [660, 27],
            [628, 36],
          ],
          '#2b2724',
        ),
      ) +
      group(
        'translate(170 140)',
        ellipse(190, 210, 210, 200, '#7a4a1a', { opacity: 0.2 }),
        circle(180, 190, 200, '#fffaf0'),
        circle(180, 190, 160, '#2f5d62'),
        circle(180, 190, 138, '#5a2f1a'),
        path('M90 160C120 100 220 80 260 120C210 130 140 150 110 200Z', '#fff', { opacity: 0.18 }),
      ),
  )
