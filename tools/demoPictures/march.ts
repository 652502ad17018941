import {
  LANDSCAPE,
  circle,
  dice,
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

/** A crowd from behind and from far: shoulders, hoods and blank signs; nobody has a face. */
export const march = (): Drawing => {
  const roll = dice(41)
  const coats = [
    '#1f2a44',
    '#7a2e3a',
    '#2f5d62',
    '#d98324',
    '#4a3b5c',
    '#b7472a',
    '#33495e',
    '#8c6a4f',
  ]
  const signs = ['#fff6e3', '#f6c453', '#ef7b45', '#fdf0d5', '#e8dcc4', '#f2a65a']
  const row = (y: number, scale: number, count: number): string =>
    times(count, (index) => {
      const x = 60 + ((index + roll() * 0.7) / count) * 2320
      const coat = coats[Math.floor(roll() * coats.length)] ?? '#1f2a44'
      const person =
        circle(0, -118, 26, roll() > 0.45 ? '#2b211c' : '#4a3224') +
        path('M-52 60C-54 -40 -44 -86 0 -90C44 -86 54 -40 52 60Z', coat) +
        path('M-24 -92C-12 -104 12 -104 24 -92L18 -70L-18 -70Z', coat)
      const holds = roll()
      const tilt = (roll() - 0.5) * 16
      const colour = signs[Math.floor(roll() * signs.length)] ?? '#fff6e3'
      const sign =
        holds > 0.5
          ? group(
              `rotate(${tilt.toFixed(1)})`,
              rect(28, -330, 9, 260, '#6b4a2f'),
              rect(-45, -400, 156, 112, colour, { rx: 4 }),
              rect(-45, -400, 156, 112, '#00000010', { rx: 4 }),
              rect(-24, -372, 96 * (0.5 + roll() * 0.5), 13, '#00000030', { rx: 6 }),
              rect(-24, -346, 110 * (0.5 + roll() * 0.4), 13, '#00000030', { rx: 6 }),
            )
          : holds > 0.38
            ? group(
                `rotate(${tilt.toFixed(1)})`,
                rect(22, -380, 8, 320, '#6b4a2f'),
                path(
                  'M30 -380C80 -400 120 -350 178 -372L178 -280C120 -262 84 -300 30 -284Z',
                  '#e4572e',
                ),
              )
            : ''
      return group(`translate(${x.toFixed(1)} ${y + roll() * 26}) scale(${scale})`, sign, person)
    })
  return {
    ...LANDSCAPE,
    defs:
      linear('sky', [
        [0, '#f9b97a'],
        [0.45, '#fbd9a0'],
        [0.75, '#fdeccb'],
      ]) +
      linear('road', [
        [0, '#c9a58a'],
        [1, '#8c6a5d'],
      ]) +
      linear('haze', [
        [0, '#fdeccb', 0.0],
        [1, '#fdeccb', 0.75],
      ]) +
      radial('sun', [
        [0, '#fffbe9'],
        [0.35, '#fff1c4', 0.9],
        [1, '#fff1c4', 0],
      ]),
    body:
      rect(0, 0, 2400, 1600, 'url(#sky)') +
      circle(1720, 330, 420, 'url(#sun)') +
      circle(1720, 330, 96, '#fffbe9') +
      path(hills(640, 120, 5), '#d9a58b') +
      times(26, (index) => {
        const height = 70 + dice(index + 3)() * 230
        return rect(
          index * 96 - 20,
          800 - height,
          70 + (index % 3) * 14,
          height + 80,
          index % 2 ? '#c08a7a' : '#b67d70',
        )
      }) +
      times(60, (index) =>
        rect((index * 173) % 2400, 640 + ((index * 61) % 150), 12, 16, '#f6d7a8', {
          opacity: 0.55,
        }),
      ) +
      rect(0, 560, 2400, 300, 'url(#haze)') +
      path('M0 870C600 780 1800 780 2400 870L2400 1600L0 1600Z', 'url(#road)') +
      stroke('M0 868C600 778 1800 778 2400 868', '#6e5148', 16) +
      times(25, (index) => {
        const x = index * 100
        const y = 868 - 68 * Math.sin((x / 2400) * Math.PI)
        return rect(x - 5, y - 66, 10, 70, '#6e5148')
      }) +
      stroke('M0 802C600 712 1800 712 2400 802', '#6e5148', 9) +
      palm(210, 880, 560, '#6b4f3f', '#3f5b45', 3) +
      palm(2230, 880, 640, '#6b4f3f', '#4a6a4c', 8) +
      palm(2060, 880, 450, '#6b4f3f', '#3f5b45', 12) +
      row(960, 0.5, 34) +
      row(1080, 0.68, 27) +
      row(1230, 0.92, 21) +
      row(1430, 1.25, 16) +
      row(1680, 1.7, 12),
  }
}
