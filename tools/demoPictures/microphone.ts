import {
  LANDSCAPE,
  circle,
  dice,
  ellipse,
  group,
  linear,
  path,
  rect,
  stroke,
  times,
} from './ink.ts'
import type { Drawing } from './ink.ts'
import { BULB, lights } from './bulbs.ts'

export const microphone = (): Drawing => {
  const roll = dice(31)
  return {
    ...LANDSCAPE,
    defs:
      linear('room', [
        [0, '#1a0f2e'],
        [1, '#3b1440'],
      ]) +
      linear('beam', [
        [0, '#ffe7a8', 0.75],
        [1, '#ff8fa3', 0.06],
      ]) +
      linear(
        'metal',
        [
          [0, '#f1eef5'],
          [0.5, '#9a93a8'],
          [1, '#57506a'],
        ],
        1,
        0.4,
      ) +
      linear('stage', [
        [0, '#a23b5a'],
        [1, '#471334'],
      ]) +
      BULB,
    body:
      rect(0, 0, 2400, 1600, 'url(#room)') +
      times(15, (index) => rect(index * 170, 0, 4, 1200, '#000', { opacity: 0.25 })) +
      // Stacked tires at the sides
      times(2, (side) =>
        times(6, (index) => {
          const x = (side === 0 ? 300 : 2080) + (index % 2) * 24
          const y = 1220 - index * 104
          return (
            rect(x - 230, y - 52, 460, 104, '#120a1e', { rx: 50 }) +
            rect(x - 200, y - 20, 400, 10, '#6b4a7d', { rx: 5 }) +
            times(9, (tread) => rect(x - 196 + tread * 46, y + 8, 22, 30, '#4a2f5c', { rx: 6 }))
          )
        }),
      ) +
      lights(-40, 160, 900, 120, 190, 9) +
      lights(900, 120, 1600, 110, 150, 7) +
      lights(1600, 110, 2440, 180, 190, 9) +
      path('M1020 -60L1250 -60L1880 1420L620 1420Z', 'url(#beam)') +
      rect(0, 1290, 2400, 310, 'url(#stage)') +
      rect(0, 1290, 2400, 14, '#e07a8f', { opacity: 0.7 }) +
      ellipse(1250, 1400, 640, 92, '#ffe7a8', { opacity: 0.32 }) +
      times(90, () =>
        circle(760 + roll() * 980, 200 + roll() * 1050, 1.5 + roll() * 4, '#fff3c4', {
          opacity: 0.12 + roll() * 0.4,
        }),
      ) +
      // The microphone
      ellipse(1250, 1440, 210, 34, '#0f0619', { opacity: 0.7 }) +
      ellipse(1250, 1420, 180, 30, '#2b2038') +
      ellipse(1250, 1412, 180, 28, '#57506a') +
      rect(1238, 700, 24, 716, 'url(#metal)') +
      rect(1226, 980, 48, 60, '#2b2038', { rx: 10 }) +
      group(
        'translate(1250 640) rotate(-24)',
        path('M-42 30L42 30L26 260L-26 260Z', '#2b2038'),
        path('M-42 30L-6 30L-10 260L-26 260Z', '#4a3d5c'),
        rect(-50, 6, 100, 34, '#d8d2e2', { rx: 8 }),
        circle(0, -70, 104, 'url(#metal)'),
        times(9, (index) =>
          stroke(
            `M${-96 + index * 24} -112C${-80 + index * 20} -70 ${-80 + index * 20} -40 ${-92 + index * 23} -20`,
            '#3c3450',
            4,
            { opacity: 0.5 },
          ),
        ),
        times(6, (index) =>
          stroke(
            `M-96 ${-128 + index * 24}C-40 ${-112 + index * 24} 40 ${-112 + index * 24} 96 ${-128 + index * 24}`,
            '#3c3450',
            4,
            { opacity: 0.5 },
          ),
        ),
        rect(-108, -84, 216, 24, '#f1eef5', { rx: 12 }),
      ) +
      stroke(
        'M1330 860C1420 1000 1340 1180 1500 1300C1600 1380 1460 1470 1700 1500',
        '#120a1c',
        15,
      ),
  }
}
