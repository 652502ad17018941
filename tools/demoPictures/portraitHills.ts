import {
  PORTRAIT,
  circle,
  dice,
  hills,
  linear,
  path,
  radial,
  rect,
  stroke,
  times,
  card,
} from './ink.ts'
import type { Drawing } from './ink.ts'

export const portraitHills = (): Drawing => {
  const roll = dice(12)
  return card(
    linear('sky', [
      [0, '#274690'],
      [0.5, '#e07a8f'],
      [0.8, '#ffd6a5'],
    ]) +
      radial('sun', [
        [0, '#fff7dc'],
        [0.4, '#ffe3a1', 0.7],
        [1, '#ffe3a1', 0],
      ]),
    rect(0, 0, 1600, 2000, 'url(#sky)') +
      times(40, () =>
        circle(roll() * 1600, roll() * 600, 1.5 + roll() * 3, '#fff', { opacity: 0.6 }),
      ) +
      circle(980, 1000, 520, 'url(#sun)') +
      circle(980, 1000, 170, '#fff3cf') +
      times(5, (index) =>
        path(
          hills(1050 + index * 170, 130, 81 + index, PORTRAIT),
          ['#c97b9a', '#9a5f93', '#6e4a85', '#463a72', '#251f4f'][index] ?? '#251f4f',
        ),
      ) +
      stroke(
        'M420 1340L470 760L520 1340M436 1160L506 1160M448 1020L494 1020M458 900L484 900M436 1160L494 1020M506 1160L448 1020',
        '#2b2350',
        9,
      ) +
      circle(470, 750, 14, '#ff5d5d') +
      circle(470, 750, 60, '#ff5d5d', { opacity: 0.2 }) +
      times(60, () =>
        circle(roll() * 1600, 1660 + roll() * 200, 2 + roll() * 4, '#ffd98a', { opacity: 0.75 }),
      ) +
      times(4, (index) =>
        stroke(
          `M${200 + index * 110} ${460 + (index % 2) * 50}c24 -26 44 -16 54 4c14 -20 36 -24 56 0`,
          '#1d1a44',
          8,
        ),
      ),
  )
}
