import {
  LANDSCAPE,
  circle,
  ellipse,
  group,
  linear,
  path,
  polygon,
  rect,
  stroke,
  times,
} from './ink.ts'
import type { Drawing } from './ink.ts'

export const kitchenTable = (): Drawing => ({
  ...LANDSCAPE,
  defs:
    linear('wall', [
      [0, '#2f7f86'],
      [1, '#5fb0a6'],
    ]) +
    linear('outside', [
      [0, '#ffe9b8'],
      [1, '#f9b97a'],
    ]) +
    linear('cloth', [
      [0, '#d1495b'],
      [1, '#9c2b46'],
    ]) +
    linear('ray', [
      [0, '#fff4cf', 0.6],
      [1, '#fff4cf', 0],
    ]),
  body:
    rect(0, 0, 2400, 1600, 'url(#wall)') +
    times(12, (line) =>
      times(20, (index) =>
        path(
          `M${index * 126 + (line % 2) * 63} ${60 + line * 90}l16 -22l16 22l-16 22z`,
          '#f4d35e',
          { opacity: 0.16 },
        ),
      ),
    ) +
    // The window
    rect(1280, 110, 860, 720, '#f7ead0', { rx: 10 }) +
    rect(1320, 150, 780, 640, 'url(#outside)') +
    circle(1560, 380, 96, '#fff7dc') +
    path('M1320 640C1480 560 1640 640 1800 580S2040 560 2100 600L2100 790L1320 790Z', '#c98a5a') +
    path('M1320 700C1520 640 1720 710 2100 660L2100 790L1320 790Z', '#8d6a4a') +
    rect(1700, 150, 20, 640, '#f7ead0') +
    rect(1320, 440, 780, 18, '#f7ead0') +
    rect(1250, 830, 920, 34, '#e8d3a8') +
    path('M1250 90C1360 300 1330 560 1260 800L1180 800L1180 90Z', '#f2b134') +
    path('M2170 90C2060 300 2090 560 2160 800L2240 800L2240 90Z', '#f2b134') +
    rect(1150, 76, 1120, 22, '#8a5a2f', { rx: 10 }) +
    path('M1320 860L2100 860L1500 1600L200 1600Z', 'url(#ray)', { opacity: 0.55 }) +
    // Papel picado over the table
    stroke('M-20 120C300 210 800 210 1160 110', '#0f4c52', 6) +
    times(6, (index) => {
      const x = 40 + index * 184
      const y = 150 + Math.sin(((index + 0.5) / 6) * Math.PI) * 46
      const colour =
        ['#e4572e', '#f4d35e', '#d1495b', '#7cb518', '#f2a541', '#8d6a9f'][index] ?? '#e4572e'
      return (
        path(
          `M${x} ${y}l150 0l0 170l-19 -26l-18 26l-19 -26l-19 26l-19 -26l-19 26l-18 -26l-19 26z`,
          colour,
        ) +
        circle(x + 75, y + 66, 27, '#2f7f86', { opacity: 0.75 }) +
        times(4, (hole) => circle(x + 24 + hole * 34, y + 116, 9, '#2f7f86', { opacity: 0.75 }))
      )
    }) +
    // The table
    path('M120 980L2280 980L2400 1330L0 1330Z', 'url(#cloth)') +
    times(15, (index) =>
      polygon(
        [
          [140 + index * 144, 980],
          [196 + index * 144, 980],
          [180 + index * 158 - 70, 1330],
          [110 + index * 158 - 70, 1330],
        ],
        index % 3 === 0 ? '#f4d35e' : index % 3 === 1 ? '#f7ead0' : '#2a9d8f',
        { opacity: 0.5 },
      ),
    ) +
    rect(0, 1330, 2400, 270, '#7a2038') +
    times(50, (index) => path(`M${index * 50} 1330l48 0l-24 52z`, '#f7ead0', { opacity: 0.75 })) +
    // A bowl of fruit
    ellipse(760, 1120, 300, 40, '#4d1224', { opacity: 0.45 }) +
    circle(650, 930, 86, '#f28f3b') +
    circle(800, 900, 92, '#e4572e') +
    circle(900, 960, 78, '#7cb518') +
    circle(730, 960, 80, '#f4d35e') +
    path('M800 812c10 -34 40 -44 60 -40c-4 30 -26 46 -60 40z', '#3c7a45') +
    path('M500 960L1020 960C1010 1070 900 1120 760 1120C620 1120 510 1070 500 960Z', '#1d5c8f') +
    path('M500 960L1020 960L1012 1004L508 1004Z', '#f7ead0') +
    times(9, (index) => path(`M${520 + index * 56} 1004l28 0l-14 26z`, '#f4d35e')) +
    // Cups
    times(2, (index) => {
      const x = 1240 + index * 620
      const y = 1010 + index * 96
      return (
        ellipse(x + 90, y + 160, 150, 26, '#4d1224', { opacity: 0.45 }) +
        ellipse(x + 90, y + 150, 150, 28, '#f7ead0') +
        path(
          `M${x} ${y}L${x + 180} ${y}L${x + 164} ${y + 136}C${x + 150} ${y + 156} ${x + 30} ${y + 156} ${x + 16} ${y + 136}Z`,
          index ? '#2a9d8f' : '#f28f3b',
        ) +
        ellipse(x + 90, y, 90, 20, '#fff7e6') +
        ellipse(x + 90, y + 2, 78, 15, '#5a2f1a') +
        stroke(
          `M${x + 176} ${y + 24}C${x + 250} ${y + 20} ${x + 240} ${y + 110} ${x + 170} ${y + 104}`,
          index ? '#1f7f78' : '#d4722a',
          18,
        ) +
        stroke(
          `M${x + 60} ${y - 40}c-30 -40 30 -60 0 -110M${x + 120} ${y - 40}c-30 -40 30 -60 0 -110`,
          '#fff',
          8,
          { opacity: 0.4 },
        )
      )
    }) +
    // Papers and a pen
    group(
      'translate(1500 1130) rotate(-7)',
      rect(0, 0, 330, 180, '#fffaf0', { rx: 4 }),
      times(5, (index) =>
        rect(30, 30 + index * 28, 270 - (index % 3) * 60, 9, '#9db4c0', { rx: 4 }),
      ),
    ) +
    group(
      'translate(1430 1170) rotate(9)',
      rect(0, 0, 330, 170, '#fff4dc', { rx: 4 }),
      times(5, (index) =>
        rect(30, 28 + index * 26, 260 - (index % 2) * 70, 9, '#c9a66b', { rx: 4 }),
      ),
    ) +
    group(
      'translate(1740 1250) rotate(-30)',
      rect(0, 0, 220, 20, '#1d3557', { rx: 9 }),
      polygon(
        [
          [220, 2],
          [252, 10],
          [220, 18],
        ],
        '#c0c0c0',
      ),
    ) +
    group(
      'translate(250 1150)',
      ellipse(70, 118, 110, 18, '#4d1224', { opacity: 0.45 }),
      rect(20, 20, 100, 100, '#c8553d', { rx: 10 }),
      stroke(
        'M50 20C40 -50 10 -80 -20 -100M70 20C70 -60 80 -100 76 -130M92 20C110 -40 140 -60 160 -70',
        '#3c7a45',
        9,
      ),
      circle(-20, -104, 30, '#f2a541'),
      circle(76, -140, 34, '#f28f3b'),
      circle(164, -76, 28, '#f4d35e'),
      circle(-20, -104, 11, '#a8541c'),
      circle(76, -140, 12, '#a8541c'),
      circle(164, -76, 10, '#a8541c'),
    ),
})
