import {
  LANDSCAPE,
  circle,
  hills,
  linear,
  palm,
  path,
  polygon,
  radial,
  rect,
  stroke,
  times,
} from './ink.ts'
import type { Drawing } from './ink.ts'

export const hotFacade = (): Drawing => ({
  ...LANDSCAPE,
  defs:
    linear('sky', [
      [0, '#f25c2a'],
      [0.5, '#f9a03f'],
      [1, '#ffe0a3'],
    ]) +
    radial('halo', [
      [0, '#fff6d5', 0.95],
      [0.5, '#ffd166', 0.5],
      [1, '#ffd166', 0],
    ]) +
    linear('stucco', [
      [0, '#f6d7ae'],
      [1, '#e2a978'],
    ]) +
    linear('glass', [
      [0, '#7fb3b8'],
      [1, '#f7c98b'],
    ]) +
    linear('ground', [
      [0, '#c98246'],
      [1, '#8d4f2a'],
    ]),
  body:
    rect(0, 0, 2400, 1600, 'url(#sky)') +
    circle(1640, 420, 760, 'url(#halo)') +
    circle(1640, 420, 270, '#fff3c9') +
    path(hills(900, 90, 44), '#d9773f') +
    // The building
    rect(0, 1336, 2400, 150, '#b5703d') +
    rect(120, 620, 1720, 720, 'url(#stucco)') +
    rect(90, 580, 1780, 62, '#b5573a') +
    rect(120, 642, 1720, 20, '#000', { opacity: 0.14 }) +
    rect(760, 430, 440, 910, '#efc794') +
    polygon(
      [
        [720, 440],
        [980, 300],
        [1240, 440],
      ],
      '#b5573a',
    ) +
    circle(980, 540, 74, '#fff3dc') +
    circle(980, 540, 60, '#f9e2b8') +
    stroke('M980 540L980 500M980 540L1010 556', '#7a3b26', 9) +
    times(6, (index) => {
      const x = index < 3 ? 190 + index * 190 : 1260 + (index - 3) * 190
      return times(2, (floor) => {
        const y = 720 + floor * 290
        return (
          rect(x - 10, y - 10, 150, 220, '#9c5a38') +
          rect(x, y, 130, 200, 'url(#glass)') +
          times(9, (slat) => rect(x, y + 4 + slat * 15, 130, 8, '#fff1d2', { opacity: 0.85 })) +
          rect(x - 16, y + 206, 162, 16, '#b5573a')
        )
      })
    }) +
    path('M860 1340L860 1000C860 900 1100 900 1100 1000L1100 1340Z', '#6d3522') +
    rect(972, 940, 14, 400, '#4f2417') +
    times(4, (index) =>
      rect(
        800 - index * 40,
        1340 + index * 34,
        360 + index * 80,
        34,
        index % 2 ? '#d9a06a' : '#e8b984',
      ),
    ) +
    rect(520, 300, 12, 1040, '#7a4a34') +
    circle(526, 296, 16, '#f4d35e') +
    path('M120 640L760 640L760 1340L660 1340L120 900Z', '#000', { opacity: 0.08 }) +
    rect(0, 1430, 2400, 170, 'url(#ground)') +
    palm(2130, 1440, 1000, '#8a4b2a', '#5c5a2e', 21) +
    palm(2290, 1450, 760, '#8a4b2a', '#6d6a34', 2) +
    times(8, (index) =>
      stroke(
        `M${60 + index * 320} ${1520 + (index % 2) * 24}c40 -18 80 18 120 0s80 18 120 0`,
        '#ffd9a0',
        7,
        { opacity: 0.35 },
      ),
    ),
})
