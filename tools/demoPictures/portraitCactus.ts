import { circle, ellipse, group, linear, path, polygon, rect, stroke, times, card } from './ink.ts'
import type { Drawing } from './ink.ts'

export const portraitCactus = (): Drawing =>
  card(
    linear('ground', [
      [0, '#f7c9a9'],
      [1, '#ee9480'],
    ]) +
      linear(
        'green',
        [
          [0, '#4fa37c'],
          [1, '#1f6f5c'],
        ],
        1,
        0.2,
      ) +
      linear(
        'pot',
        [
          [0, '#2a5d9f'],
          [1, '#173b6c'],
        ],
        1,
        0.3,
      ),
    rect(0, 0, 1600, 2000, 'url(#ground)') +
      circle(800, 780, 560, '#fde4c8', { opacity: 0.85 }) +
      rect(0, 1640, 1600, 360, '#a64b52') +
      rect(0, 1640, 1600, 18, '#c9686a') +
      ellipse(800, 1790, 430, 50, '#5f2027', { opacity: 0.5 }) +
      path('M660 1340L660 640C660 420 940 420 940 640L940 1340Z', 'url(#green)') +
      path(
        'M660 1130C480 1130 400 1040 400 900L400 800C400 700 540 700 540 800L540 880C540 950 590 980 660 980Z',
        'url(#green)',
      ) +
      path(
        'M940 1010C1110 1010 1200 920 1200 780L1200 700C1200 600 1060 600 1060 700L1060 770C1060 830 1010 860 940 860Z',
        'url(#green)',
      ) +
      times(3, (index) =>
        stroke(`M${730 + index * 70} 560L${730 + index * 70} 1330`, '#14544a', 8, {
          opacity: 0.55,
        }),
      ) +
      times(13, (index) =>
        stroke(`M${700 + (index % 3) * 70} ${600 + index * 54}l-16 -16m16 16l16 -16`, '#fde4c8', 6),
      ) +
      stroke('M470 770L470 930M1130 670L1130 820', '#14544a', 8, { opacity: 0.55 }) +
      times(3, (flower) => {
        const x = [800, 470, 1130][flower] ?? 800
        const y = [460, 720, 620][flower] ?? 460
        const scale = flower === 0 ? 1.25 : 0.85
        return group(
          `translate(${x} ${y}) scale(${scale})`,
          times(7, (index) =>
            group(
              `rotate(${index * 51.4})`,
              path(
                'M0 0C-34 -30 -30 -90 0 -110C30 -90 34 -30 0 0Z',
                index % 2 ? '#e2476b' : '#f06a8a',
              ),
            ),
          ),
          circle(0, 0, 27, '#f4d35e'),
        )
      }) +
      polygon(
        [
          [480, 1340],
          [1120, 1340],
          [1030, 1780],
          [570, 1780],
        ],
        'url(#pot)',
      ) +
      rect(440, 1290, 720, 110, '#3a75bd', { rx: 20 }) +
      times(6, (index) => path(`M${540 + index * 92} 1480l46 -50l46 50l-46 50z`, '#f4d35e')) +
      times(5, (index) => circle(606 + index * 96, 1620, 26, '#fde4c8')),
  )
