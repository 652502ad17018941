import {
  PORTRAIT,
  circle,
  dice,
  ellipse,
  group,
  hills,
  linear,
  path,
  rect,
  times,
  card,
} from './ink.ts'
import type { Drawing } from './ink.ts'

export const portraitJacaranda = (): Drawing => {
  const roll = dice(90)
  const blossom = ['#7b5ea7', '#9b7fc4', '#b79ad9', '#6a4c93', '#c9b3e6']
  return card(
    linear('sky', [
      [0, '#bfe3e0'],
      [1, '#fdf0d5'],
    ]) +
      linear(
        'trunk',
        [
          [0, '#6b4a3a'],
          [1, '#3e2a22'],
        ],
        1,
        0,
      ),
    rect(0, 0, 1600, 2000, 'url(#sky)') +
      circle(1180, 460, 150, '#fff7dc') +
      path(hills(1330, 110, 6, PORTRAIT), '#a9c9a4') +
      path(hills(1460, 80, 7, PORTRAIT), '#7fae86') +
      path(hills(1600, 60, 14, PORTRAIT), '#5d8f6e') +
      ellipse(800, 1720, 560, 70, '#6a4c93', { opacity: 0.5 }) +
      path(
        'M730 1740C770 1500 760 1300 700 1120C660 1010 560 930 470 880L500 850C610 890 700 960 750 1040C760 920 740 820 700 720L750 710C800 820 810 930 815 1030C870 930 960 850 1090 800L1110 836C980 900 890 1010 860 1130C830 1300 850 1520 890 1740Z',
        'url(#trunk)',
      ) +
      times(230, () => {
        const angle = roll() * Math.PI * 2
        const far = Math.sqrt(roll())
        return circle(
          800 + Math.cos(angle) * far * 590,
          660 + Math.sin(angle) * far * 400,
          34 + roll() * 62,
          blossom[Math.floor(roll() * blossom.length)] ?? '#9b7fc4',
          { opacity: 0.55 + roll() * 0.4 },
        )
      }) +
      times(90, () => {
        const angle = roll() * Math.PI * 2
        const far = Math.sqrt(roll())
        return circle(
          740 + Math.cos(angle) * far * 480,
          560 + Math.sin(angle) * far * 300,
          10 + roll() * 22,
          '#e5d6f5',
          { opacity: 0.75 },
        )
      }) +
      times(80, () =>
        group(
          `translate(${(roll() * 1600).toFixed(0)} ${(1100 + roll() * 860).toFixed(0)}) rotate(${(roll() * 360).toFixed(0)})`,
          ellipse(0, 0, 13, 7, blossom[Math.floor(roll() * blossom.length)] ?? '#9b7fc4'),
        ),
      ),
  )
}
