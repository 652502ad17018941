import {
  LANDSCAPE,
  dice,
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

export const books = (): Drawing => {
  const stack = (
    x: number,
    base: number,
    wide: number,
    colours: readonly string[],
    seed: number,
  ): string => {
    const roll = dice(seed)
    let y = base
    return colours
      .map((colour) => {
        const thick = 58 + roll() * 44
        const width = wide * (0.84 + roll() * 0.16)
        const left = x - width / 2 + (roll() - 0.5) * 60
        y -= thick
        return (
          rect(left, y, width, thick, colour, { rx: 10 }) +
          rect(left + width - 44, y + 9, 48, thick - 18, '#fff4dc', { rx: 3 }) +
          times(3, (line) =>
            rect(left + width - 40, y + 18 + line * ((thick - 30) / 3), 42, 3, '#c9b58a'),
          ) +
          rect(left + 40, y, 16, thick, '#fff4dc', { opacity: 0.5 }) +
          rect(left + 70, y, 7, thick, '#fff4dc', { opacity: 0.35 }) +
          rect(left, y + thick - 9, width - 44, 9, '#000', { opacity: 0.14 })
        )
      })
      .join('')
  }
  return {
    ...LANDSCAPE,
    defs:
      linear(
        'wall',
        [
          [0, '#f3c98b'],
          [1, '#e8935a'],
        ],
        1,
        1,
      ) +
      linear('table', [
        [0, '#7d3c2e'],
        [1, '#4f211a'],
      ]) +
      linear(
        'light',
        [
          [0, '#fff2c7', 0.85],
          [1, '#fff2c7', 0.1],
        ],
        0.6,
        1,
      ) +
      linear(
        'jar',
        [
          [0, '#d8eef0', 0.85],
          [1, '#8fc4c9', 0.75],
        ],
        1,
        0,
      ),
    body:
      rect(0, 0, 2400, 1600, 'url(#wall)') +
      group(
        'skewX(-18)',
        times(2, (column) =>
          times(2, (line) =>
            rect(900 + column * 430, 90 + line * 430, 390, 390, 'url(#light)', { opacity: 0.6 }),
          ),
        ),
      ) +
      rect(0, 1180, 2400, 420, 'url(#table)') +
      rect(0, 1180, 2400, 16, '#a85b44') +
      ellipse(700, 1300, 560, 46, '#2c0f0b', { opacity: 0.45 }) +
      stack(
        640,
        1300,
        860,
        ['#28536b', '#c8553d', '#e0a458', '#588b8b', '#7a4b6a', '#f2d0a4', '#3d405b'],
        5,
      ) +
      ellipse(1560, 1370, 460, 40, '#2c0f0b', { opacity: 0.45 }) +
      stack(1500, 1370, 720, ['#d1495b', '#00798c', '#edae49', '#30638e'], 11) +
      // The plant in a jar, on the lower stack
      group(
        'translate(1560 760)',
        stroke(
          'M40 250C30 120 10 40 -60 -60M60 250C70 100 80 20 70 -120M80 250C100 140 140 60 210 -10',
          '#2f6b45',
          14,
        ),
        path('M-60 -60C-160 -70 -200 -150 -180 -220C-90 -210 -40 -150 -60 -60Z', '#4d9a63'),
        path('M70 -120C10 -190 20 -280 80 -340C140 -270 140 -180 70 -120Z', '#66b27a'),
        path('M210 -10C220 -110 300 -150 380 -130C370 -40 300 10 210 -10Z', '#3c8455'),
        path('M20 90C-60 70 -100 20 -100 -30C-30 -30 10 20 20 90Z', '#3c8455'),
        path('M-36 120L156 120L146 330C146 348 -26 348 -26 330Z', 'url(#jar)'),
        rect(-44, 104, 208, 26, '#eefafa', { rx: 10, opacity: 0.9 }),
        path('M-32 200L152 200L146 330C146 348 -26 348 -26 330Z', '#6fb3ba', { opacity: 0.6 }),
        rect(-10, 146, 14, 160, '#fff', { rx: 7, opacity: 0.6 }),
      ) +
      // An open notebook and a pencil
      group(
        'translate(1880 1290) rotate(5)',
        path(
          'M-260 110C-170 70 -70 70 10 110C90 70 190 70 280 110L310 220C210 176 100 176 14 220C-80 176 -190 176 -286 220Z',
          '#fffaf0',
        ),
        stroke('M10 110L14 218', '#c9b58a', 6),
        times(4, (index) =>
          stroke(
            `M${-230 - index * 5} ${124 + index * 20}C${-160} ${92 + index * 22} -80 ${92 + index * 22} -10 ${122 + index * 20}`,
            '#9db4c0',
            5,
          ),
        ),
        group(
          'translate(60 20) rotate(24)',
          rect(0, 90, 300, 26, '#f4b942', { rx: 4 }),
          rect(0, 90, 40, 26, '#e2476b', { rx: 6 }),
          rect(40, 90, 18, 26, '#b8b8b8'),
          polygon(
            [
              [300, 90],
              [352, 103],
              [300, 116],
            ],
            '#f3d9b0',
          ),
          polygon(
            [
              [336, 98],
              [352, 103],
              [336, 108],
            ],
            '#2b2724',
          ),
        ),
      ),
  }
}
