import {
  LANDSCAPE,
  circle,
  dice,
  ellipse,
  group,
  hills,
  linear,
  palm,
  path,
  radial,
  rect,
  stroke,
  times,
} from './ink.ts'
import type { Drawing } from './ink.ts'

export const skatePark = (): Drawing => ({
  ...LANDSCAPE,
  defs:
    linear('sky', [
      [0, '#3a2a63'],
      [0.5, '#a85c8f'],
      [0.8, '#f6a28c'],
      [1, '#ffd9a8'],
    ]) +
    linear(
      'bowl',
      [
        [0, '#8d86a8'],
        [0.5, '#c7bfd6'],
        [1, '#6c648b'],
      ],
      0.2,
      1,
    ) +
    linear('deck', [
      [0, '#d8cfe0'],
      [1, '#9c92b3'],
    ]) +
    radial('deep', [
      [0, '#4b4370', 0.9],
      [1, '#4b4370', 0],
    ]),
  body:
    rect(0, 0, 2400, 1600, 'url(#sky)') +
    circle(520, 640, 150, '#ffe3b8', { opacity: 0.95 }) +
    path(hills(760, 110, 33), '#5a3f74') +
    times(14, (index) => {
      const height = 60 + dice(index + 60)() * 190
      return rect(index * 180 - 40, 860 - height, 130, height + 60, '#4a3465')
    }) +
    palm(1980, 900, 520, '#33244d', '#33244d', 5) +
    palm(2150, 900, 640, '#33244d', '#33244d', 6) +
    rect(0, 840, 2400, 760, 'url(#deck)') +
    ellipse(1240, 1200, 980, 330, '#efe7f2') +
    ellipse(1240, 1212, 950, 308, 'url(#bowl)') +
    ellipse(1300, 1290, 700, 200, 'url(#deep)') +
    stroke('M420 1100C640 1320 1860 1360 2090 1110', '#ffffff', 8, { opacity: 0.25 }) +
    stroke('M980 1460L1060 1380L1040 1330L1130 1270L1120 1220', '#3a3258', 9, { opacity: 0.7 }) +
    // The board
    group(
      'translate(540 1380) rotate(-9)',
      ellipse(150, 70, 210, 22, '#2a2142', { opacity: 0.35 }),
      path(
        'M-30 0C-10 26 30 30 60 30L240 30C280 30 316 24 334 0L342 14C320 48 286 52 240 52L60 52C24 52 -24 50 -40 16Z',
        '#e4572e',
      ),
      circle(60, 66, 22, '#f6e6c9'),
      circle(250, 66, 22, '#f6e6c9'),
      circle(60, 66, 8, '#7a5c3a'),
      circle(250, 66, 8, '#7a5c3a'),
    ) +
    // The fence, in front of everything
    times(44, (index) =>
      stroke(`M${index * 110 - 1300} 420L${index * 110 + 100} 1600`, '#2a2142', 4, {
        opacity: 0.42,
      }),
    ) +
    times(44, (index) =>
      stroke(`M${index * 110 + 100 - 1200} 1600L${index * 110 + 200} 420`, '#2a2142', 4, {
        opacity: 0.42,
      }),
    ) +
    rect(0, 404, 2400, 22, '#2a2142') +
    times(4, (index) => rect(180 + index * 680, 360, 26, 1240, '#2a2142')),
})
