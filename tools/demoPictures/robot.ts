import {
  LANDSCAPE,
  circle,
  ellipse,
  group,
  linear,
  path,
  polygon,
  radial,
  rect,
  stroke,
  times,
} from './ink.ts'
import type { Drawing } from './ink.ts'

const crate = (x: number, y: number, size: number, light: string, dark: string): string =>
  rect(x, y, size, size, light, { rx: 8 }) +
  times(3, (index) => rect(x, y + 14 + index * (size / 3), size, 7, dark, { opacity: 0.5 })) +
  rect(x, y, 22, size, dark, { rx: 8 }) +
  rect(x + size - 22, y, 22, size, dark, { rx: 8 })

const wheel = (x: number, y: number, r: number): string =>
  circle(x, y, r, '#20262e') +
  circle(x, y, r * 0.8, '#3d4855') +
  times(12, (index) => {
    const angle = (index / 12) * Math.PI * 2
    return stroke(
      `M${x} ${y}L${(x + Math.cos(angle) * r * 0.78).toFixed(1)} ${(y + Math.sin(angle) * r * 0.78).toFixed(1)}`,
      '#aab7c4',
      5,
    )
  }) +
  circle(x, y, r, 'none', { stroke: '#20262e', 'stroke-width': r * 0.2 }) +
  circle(x, y, r * 0.2, '#f2b134')

export const robot = (): Drawing => ({
  ...LANDSCAPE,
  defs:
    linear('wall', [
      [0, '#f4e3c1'],
      [1, '#e9c79a'],
    ]) +
    linear('bench', [
      [0, '#b9773f'],
      [1, '#7c4822'],
    ]) +
    linear(
      'shell',
      [
        [0, '#5bc0a8'],
        [1, '#1f7f78'],
      ],
      0.4,
      1,
    ) +
    radial('lamp', [
      [0, '#fff7dc', 0.9],
      [1, '#fff7dc', 0],
    ]),
  body:
    rect(0, 0, 2400, 1600, 'url(#wall)') +
    // Pegboard with tools
    rect(120, 110, 2160, 720, '#d8a86b', { rx: 14 }) +
    times(18, (line) =>
      times(53, (index) =>
        circle(160 + index * 40, 145 + line * 39, 4, '#8a5a2f', { opacity: 0.5 }),
      ),
    ) +
    group(
      'translate(330 220)',
      rect(-16, 60, 32, 330, '#c8553d', { rx: 12 }),
      path('M-70 0L70 0L70 70L-70 70Z', '#5b6672'),
      path('M70 10C110 16 120 40 112 66L70 60Z', '#5b6672'),
    ) +
    group(
      'translate(560 210) rotate(8)',
      rect(-14, 90, 28, 330, '#77828e', { rx: 8 }),
      path('M-60 0C-90 40 -70 110 0 116C70 110 90 40 60 0L34 18L34 62L-34 62L-34 18Z', '#77828e'),
    ) +
    group(
      'translate(780 220)',
      rect(-30, 0, 60, 170, '#f2b134', { rx: 18 }),
      rect(-9, 170, 18, 230, '#77828e'),
      path('M-9 400L9 400L14 430L-14 430Z', '#4c5660'),
    ) +
    group(
      'translate(2010 210)',
      path('M0 0L30 0L60 240L20 260Z', '#77828e'),
      path('M100 0L70 0L40 240L80 260Z', '#98a3ae'),
      stroke('M30 260C10 340 0 400 -20 450M70 260C90 340 100 400 120 450', '#c8553d', 30),
      circle(50, 236, 16, '#4c5660'),
    ) +
    times(4, (index) =>
      circle(1590 + (index % 2) * 130, 330 + Math.floor(index / 2) * 150, 52, 'none', {
        stroke: ['#e4572e', '#2e86ab', '#2f4858', '#7cb518'][index] ?? '#2f4858',
        'stroke-width': 24,
      }),
    ) +
    circle(1180, 420, 900, 'url(#lamp)', { opacity: 0.7 }) +
    rect(0, 1180, 2400, 420, 'url(#bench)') +
    rect(0, 1180, 2400, 22, '#d99a5b') +
    times(5, (index) =>
      stroke(
        `M0 ${1270 + index * 70}C700 ${1255 + index * 74} 1500 ${1290 + index * 66} 2400 ${1268 + index * 72}`,
        '#5e3416',
        4,
        { opacity: 0.35 },
      ),
    ) +
    // Crates
    crate(1690, 950, 250, '#e4572e', '#b23c1b') +
    crate(1960, 950, 250, '#2e86ab', '#1c5d7a') +
    crate(1810, 700, 250, '#f2b134', '#bd8217') +
    // The robot: low, wide, and hard to tip
    ellipse(970, 1250, 640, 46, '#3d200c', { opacity: 0.5 }) +
    path('M470 1080C500 800 700 690 960 690C1230 690 1430 800 1460 1080Z', 'url(#shell)') +
    path('M560 1000C600 850 740 770 900 752C760 830 700 900 690 1000Z', '#8fe0cc', {
      opacity: 0.7,
    }) +
    times(3, (index) =>
      path(
        `M${800 + index * 150} 770L${880 + index * 150} 770L${920 + index * 150} 850L${840 + index * 150} 930L${760 + index * 150} 850Z`,
        'none',
        { stroke: '#14605b', 'stroke-width': 11, opacity: 0.55 },
      ),
    ) +
    rect(440, 1070, 1050, 70, '#2f3b47', { rx: 30 }) +
    times(13, (index) => circle(490 + index * 80, 1105, 12, '#f2b134')) +
    wheel(590, 1130, 132) +
    wheel(1340, 1130, 132) +
    // Eyes
    rect(840, 620, 250, 120, '#2f3b47', { rx: 40 }) +
    circle(905, 680, 38, '#fff7dc') +
    circle(1025, 680, 38, '#fff7dc') +
    circle(915, 682, 17, '#1d2329') +
    circle(1035, 682, 17, '#1d2329') +
    stroke('M965 620L965 520', '#2f3b47', 12) +
    circle(965, 506, 24, '#e4572e') +
    // The arm, with a crate
    stroke('M1380 940L1560 560L1400 330', '#5b6672', 56) +
    stroke('M1380 940L1560 560L1400 330', '#8d99a6', 22) +
    circle(1560, 560, 54, '#f2b134') +
    circle(1560, 560, 22, '#7c4822') +
    circle(1380, 940, 60, '#f2b134') +
    circle(1380, 940, 24, '#7c4822') +
    stroke('M1400 330L1290 350M1400 330L1450 430', '#5b6672', 34) +
    stroke('M1290 350L1270 460M1450 430L1440 470', '#5b6672', 26) +
    crate(1265, 400, 190, '#7cb518', '#56810d') +
    // Bits on the bench
    group(
      'translate(210 1330) rotate(-12)',
      rect(0, 0, 280, 26, '#c8553d', { rx: 12 }),
      rect(280, 8, 190, 11, '#98a3ae'),
    ) +
    times(
      6,
      (index) =>
        polygon(
          [
            [620 + index * 70, 1440],
            [640 + index * 70, 1430],
            [660 + index * 70, 1440],
            [660 + index * 70, 1462],
            [640 + index * 70, 1472],
            [620 + index * 70, 1462],
          ],
          index % 2 ? '#77828e' : '#98a3ae',
        ) + circle(640 + index * 70, 1451, 9, '#5e3416'),
    ) +
    stroke('M1180 1420C1300 1340 1420 1520 1560 1400S1800 1500 1960 1380', '#e4572e', 12) +
    stroke('M1150 1470C1300 1390 1420 1570 1580 1450S1830 1540 1990 1440', '#2e86ab', 12),
})
