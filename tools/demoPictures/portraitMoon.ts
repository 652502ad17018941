import {
  PORTRAIT,
  circle,
  dice,
  hills,
  linear,
  path,
  polygon,
  radial,
  rect,
  times,
  card,
} from './ink.ts'
import type { Drawing } from './ink.ts'

export const portraitMoon = (): Drawing => {
  const roll = dice(17)
  return card(
    linear('sky', [
      [0, '#081229'],
      [0.6, '#173a5e'],
      [1, '#2f6f7e'],
    ]) +
      radial('halo', [
        [0, '#fff3d6', 0.6],
        [1, '#fff3d6', 0],
      ]) +
      radial('window', [
        [0, '#ffcf7a', 0.55],
        [1, '#ffcf7a', 0],
      ]) +
      radial(
        'face',
        [
          [0, '#fffaf0'],
          [1, '#f0dcae'],
        ],
        0.38,
        0.36,
        0.75,
      ),
    rect(0, 0, 1600, 2000, 'url(#sky)') +
      times(190, () =>
        circle(roll() * 1600, roll() * 1300, 1 + roll() * 3.4, '#fff', {
          opacity: 0.2 + roll() * 0.7,
        }),
      ) +
      circle(800, 720, 760, 'url(#halo)') +
      circle(800, 720, 370, 'url(#face)') +
      circle(680, 620, 84, '#e3cd9b', { opacity: 0.7 }) +
      circle(930, 820, 110, '#e3cd9b', { opacity: 0.6 }) +
      circle(740, 890, 52, '#e3cd9b', { opacity: 0.6 }) +
      circle(960, 560, 44, '#e3cd9b', { opacity: 0.6 }) +
      path(hills(1330, 150, 26, PORTRAIT), '#143049') +
      path(hills(1500, 120, 27, PORTRAIT), '#0d2236') +
      path(hills(1690, 80, 28, PORTRAIT), '#071523') +
      polygon(
        [
          [950, 1560],
          [1070, 1470],
          [1190, 1560],
        ],
        '#050e18',
      ) +
      rect(970, 1550, 200, 150, '#050e18') +
      rect(1040, 1590, 62, 70, '#ffcf7a', { rx: 4 }) +
      rect(1068, 1590, 6, 70, '#050e18') +
      circle(1071, 1625, 190, 'url(#window)') +
      path('M280 1760L300 1400L320 1760Z', '#050e18') +
      times(7, (index) =>
        polygon(
          [
            [300, 1180 + index * 62],
            [220 - index * 14, 1320 + index * 62],
            [380 + index * 14, 1320 + index * 62],
          ],
          '#06111d',
        ),
      ),
  )
}
