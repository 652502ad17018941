import { LANDSCAPE, circle, ellipse, group, linear, path, rect, stroke, times } from './ink.ts'
import type { Drawing } from './ink.ts'

const heron = (x: number, y: number, scale: number): string =>
  group(
    `translate(${x} ${y}) scale(${scale})`,
    stroke('M0 0L0 150M26 4L40 76L22 150', '#e07a3f', 9),
    path('M-70 -20C-40 -80 50 -90 90 -30C60 20 -20 34 -70 -20Z', '#fffaf0'),
    path('M-60 -18C-30 -56 20 -54 60 -14C20 14 -30 10 -60 -18Z', '#c9dbe2'),
    stroke('M74 -44C130 -110 60 -150 104 -214', '#fffaf0', 26),
    circle(106, -218, 24, '#fffaf0'),
    path('M122 -232L206 -216L122 -204Z', '#f2a541'),
    path('M96 -236C70 -246 50 -246 34 -262C60 -262 92 -256 112 -236Z', '#2d3e50'),
    circle(112, -222, 5, '#1b1b1b'),
  )

export const mural = (): Drawing => ({
  ...LANDSCAPE,
  defs:
    linear('dusk', [
      [0, '#f7b267'],
      [1, '#fbe3b5'],
    ]) +
    linear(
      'river',
      [
        [0, '#1b6ca8'],
        [0.5, '#2f9bc1'],
        [1, '#0f4c75'],
      ],
      1,
      0.6,
    ) +
    linear('pavement', [
      [0, '#b9a999'],
      [1, '#8d7f74'],
    ]) +
    linear('shade', [
      [0, '#000', 0.28],
      [1, '#000', 0],
    ]) +
    '<clipPath id="wall"><rect x="90" y="230" width="2220" height="1010"/></clipPath>',
  body:
    rect(0, 0, 2400, 1600, '#9fc9d9') +
    rect(60, 150, 2280, 1100, '#d8c3a5') +
    rect(40, 130, 2320, 80, '#8a5a44') +
    rect(40, 205, 2320, 26, '#6d4433') +
    `<g clip-path="url(#wall)">${[
      rect(90, 230, 2220, 1010, 'url(#dusk)'),
      circle(560, 560, 230, '#ef6f3c'),
      times(18, (index) =>
        group(
          `rotate(${index * 20} 560 560)`,
          path('M545 300L560 180L575 300Z', '#ef6f3c', { opacity: 0.8 }),
        ),
      ),
      path('M90 800C400 640 700 700 1000 620S1700 500 2310 640L2310 1240L90 1240Z', '#86a873'),
      path('M90 900C420 760 760 800 1100 740S1800 640 2310 780L2310 1240L90 1240Z', '#5f8d62'),
      path(
        'M1500 560C1300 700 1700 760 1400 860C1100 960 500 960 300 1240L1300 1240C1400 1060 1900 1040 2000 900C2080 780 1560 720 1640 560Z',
        'url(#river)',
      ),
      stroke('M1560 600C1420 720 1760 780 1560 880C1300 1000 800 1000 640 1220', '#8fd3e8', 14, {
        opacity: 0.8,
      }),
      stroke('M1600 700C1620 760 1800 800 1700 900C1500 1040 1000 1040 900 1220', '#bfe9f2', 9, {
        opacity: 0.8,
      }),
      stroke('M1180 1180C1260 1080 1500 1040 1660 990', '#8fd3e8', 12, { opacity: 0.7 }),
      times(16, (index) => {
        const x = 150 + index * 34
        return stroke(
          `M${x} 1240C${x + 6} 1140 ${x - 20} 1080 ${x + (index % 3) * 18 - 10} ${1010 - (index % 4) * 46}`,
          index % 2 ? '#2f5d3a' : '#3f7549',
          12,
        )
      }),
      times(7, (index) => ellipse(176 + index * 76, 930 + (index % 3) * 30, 13, 44, '#7a4a2b')),
      heron(980, 900, 1.25),
      heron(1880, 700, 0.95),
      heron(2090, 1010, 1.5),
      heron(820, 720, 0.6),
      times(5, (index) =>
        group(
          `translate(${1200 + index * 190} ${360 + (index % 2) * 60})`,
          stroke('M-46 0C-26 -26 -8 -20 0 0C8 -20 26 -26 46 0', '#7a2e3a', 11),
        ),
      ),
      // Bricks show through the paint.
      times(25, (index) => rect(90, 230 + index * 42, 2220, 3, '#000', { opacity: 0.07 })),
      times(25, (line) =>
        times(20, (index) =>
          rect(90 + index * 116 + (line % 2) * 58, 230 + line * 42, 3, 42, '#000', {
            opacity: 0.05,
          }),
        ),
      ),
      rect(90, 230, 2220, 120, 'url(#shade)'),
    ].join('')}</g>` +
    rect(0, 1240, 2400, 360, 'url(#pavement)') +
    rect(0, 1240, 2400, 14, '#6f645b') +
    // The ladder and the paint
    group(
      'rotate(7 1500 900)',
      rect(1420, 560, 22, 800, '#c88b3a'),
      rect(1580, 560, 22, 800, '#c88b3a'),
      times(9, (index) => rect(1420, 620 + index * 84, 180, 18, '#a8702a')),
    ) +
    times(4, (index) => {
      const x = 480 + index * 190
      const colour = ['#1b6ca8', '#ef6f3c', '#5f8d62', '#fffaf0'][index] ?? '#fffaf0'
      return (
        ellipse(x + 70, 1470, 96, 18, '#000', { opacity: 0.22 }) +
        rect(x, 1340, 140, 130, '#e6e2da') +
        ellipse(x + 70, 1470, 70, 16, '#cfc9be') +
        ellipse(x + 70, 1340, 70, 18, '#b9b2a6') +
        ellipse(x + 70, 1342, 60, 13, colour) +
        path(`M${x + 14} 1346C${x + 20} 1420 ${x + 44} 1400 ${x + 50} 1350Z`, colour)
      )
    }) +
    group(
      'rotate(-24 1240 1440)',
      rect(1120, 1430, 240, 20, '#8a5a2b', { rx: 9 }),
      rect(1360, 1418, 50, 44, '#c0c0c0'),
      path('M1410 1414L1480 1424L1480 1456L1410 1466Z', '#1b6ca8'),
    ),
})
