import {
  LANDSCAPE,
  circle,
  dice,
  ellipse,
  group,
  linear,
  path,
  radial,
  rect,
  stroke,
  times,
} from './ink.ts'
import type { Drawing } from './ink.ts'

export const gym = (): Drawing => ({
  ...LANDSCAPE,
  defs:
    linear('wall', [
      [0, '#0f3d5e'],
      [1, '#1d6a96'],
    ]) +
    linear('floor', [
      [0, '#e8b06a'],
      [1, '#b8702f'],
    ]) +
    linear('ray', [
      [0, '#fff4cf', 0.5],
      [1, '#fff4cf', 0],
    ]) +
    radial(
      'ball',
      [
        [0, '#ffffff'],
        [0.7, '#f7ead0'],
        [1, '#d8bf92'],
      ],
      0.36,
      0.3,
      0.8,
    ) +
    linear('sheen', [
      [0, '#fff', 0.35],
      [1, '#fff', 0],
    ]),
  body:
    rect(0, 0, 2400, 1600, 'url(#wall)') +
    times(
      6,
      (index) =>
        rect(120 + index * 380, 70, 280, 150, '#ffe9b0', { rx: 6 }) +
        rect(256 + index * 380, 70, 8, 150, '#0f3d5e'),
    ) +
    times(6, (index) =>
      path(
        `M${120 + index * 380} 220L${400 + index * 380} 220L${700 + index * 380} 1000L${240 + index * 380} 1000Z`,
        'url(#ray)',
        { opacity: 0.35 },
      ),
    ) +
    // Bleachers, full: only dots of colour
    times(7, (line) => rect(0, 420 + line * 74, 2400, 74, line % 2 ? '#173f58' : '#1b4a66')) +
    (() => {
      const roll = dice(77)
      const shirts = ['#f4d35e', '#ee964b', '#f95738', '#e8dcc4', '#9ad1d4', '#d1495b', '#f7f3e3']
      return times(7, (line) =>
        times(58, (index) => {
          const x = 20 + index * 42 + roll() * 14
          const y = 452 + line * 74 + roll() * 8
          const shirt = shirts[Math.floor(roll() * shirts.length)] ?? '#e8dcc4'
          return roll() > 0.1
            ? circle(x, y - 22, 11, roll() > 0.5 ? '#5a3a2a' : '#2f201a', { opacity: 0.9 }) +
                rect(x - 15, y - 12, 30, 36, shirt, { rx: 12, opacity: 0.85 })
            : ''
        }),
      )
    })() +
    rect(0, 930, 2400, 34, '#0b2c44') +
    path('M0 960L2400 960L2400 1600L0 1600Z', 'url(#floor)') +
    times(16, (index) =>
      stroke(`M${1200 + (index - 8) * 110} 960L${1200 + (index - 8) * 420} 1600`, '#9c5a22', 3, {
        opacity: 0.35,
      }),
    ) +
    path('M0 960L2400 960L2400 1180L0 1180Z', 'url(#sheen)') +
    stroke('M-60 1150L2460 1150', '#f7f3e3', 14) +
    stroke('M500 960L-260 1600M1900 960L2660 1600', '#f7f3e3', 14) +
    stroke('M1200 960L1200 1600', '#f7f3e3', 12) +
    // The net runs across, seen from the serving side
    rect(150, 520, 44, 760, '#d1495b', { rx: 14 }) +
    rect(2206, 520, 44, 760, '#d1495b', { rx: 14 }) +
    rect(150, 860, 44, 420, '#f4d35e', { rx: 14 }) +
    rect(2206, 860, 44, 420, '#f4d35e', { rx: 14 }) +
    times(57, (index) =>
      stroke(`M${200 + index * 36} 600L${200 + index * 36} 980`, '#f7f3e3', 3, { opacity: 0.6 }),
    ) +
    times(11, (index) =>
      stroke(`M194 ${610 + index * 37}L2206 ${610 + index * 37}`, '#f7f3e3', 3, { opacity: 0.6 }),
    ) +
    rect(190, 580, 2020, 34, '#fffaf0') +
    rect(190, 974, 2020, 18, '#fffaf0') +
    ellipse(1560, 1420, 180, 30, '#5c2f0e', { opacity: 0.4 }) +
    group(
      'translate(1500 400)',
      circle(0, 0, 190, 'url(#ball)'),
      stroke('M-176 -70C-70 -20 40 -20 176 -72M-190 6C-70 50 60 60 168 90', '#1d6a96', 13),
      stroke('M-40 -186C-70 -60 -60 40 20 188M70 -176C30 -60 60 60 130 140', '#f4a53c', 13),
      stroke('M-150 -116C-100 -60 -50 -46 -52 -40', '#1d6a96', 13),
    ),
})
