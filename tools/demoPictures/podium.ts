import {
  LANDSCAPE,
  circle,
  ellipse,
  group,
  linear,
  path,
  polygon,
  radial,
  rect,
  stroke,
  times,
} from './ink.ts'
import type { Drawing } from './ink.ts'

export const podium = (): Drawing => ({
  ...LANDSCAPE,
  defs:
    linear('curtain', [
      [0, '#14213d'],
      [1, '#22386b'],
    ]) +
    linear(
      'wood',
      [
        [0, '#c47f43'],
        [0.5, '#9a5b2b'],
        [1, '#6f3d1b'],
      ],
      1,
      0.2,
    ) +
    radial('spot', [
      [0, '#fff1c9', 0.75],
      [1, '#fff1c9', 0],
    ]) +
    linear('floor', [
      [0, '#7b2d26'],
      [1, '#4a1713'],
    ]),
  body:
    rect(0, 0, 2400, 1600, 'url(#curtain)') +
    times(24, (index) =>
      path(
        `M${index * 104} 0C${index * 104 + 40} 400 ${index * 104 - 10} 800 ${index * 104 + 20} 1150L${index * 104 + 62} 1150C${index * 104 + 40} 800 ${index * 104 + 90} 400 ${index * 104 + 60} 0Z`,
        index % 2 ? '#0d1730' : '#2f4a86',
        { opacity: 0.4 },
      ),
    ) +
    path('M800 0L1600 0L2000 1250L400 1250Z', 'url(#spot)', { opacity: 0.5 }) +
    // The members' bench, empty
    path('M140 860C700 720 1700 720 2260 860L2260 1150L140 1150Z', '#5a3218') +
    path('M140 860C700 720 1700 720 2260 860L2260 905C1700 765 700 765 140 905Z', '#a4662f') +
    times(7, (index) => {
      const x = 330 + index * 290
      const y = 792 - 74 * Math.sin(((x - 140) / 2120) * Math.PI)
      return (
        path(
          `M${x - 80} ${y + 40}L${x - 74} ${y - 130}C${x - 66} ${y - 190} ${x + 66} ${y - 190} ${x + 74} ${y - 130}L${x + 80} ${y + 40}Z`,
          '#24130c',
        ) +
        path(
          `M${x - 56} ${y + 40}L${x - 52} ${y - 112}C${x - 44} ${y - 156} ${x + 44} ${y - 156} ${x + 52} ${y - 112}L${x + 56} ${y + 40}Z`,
          '#7b2d26',
        ) +
        rect(x - 60, y + 84, 120, 40, '#f0dfb8', { rx: 6 }) +
        stroke(`M${x + 96} ${y + 60}q-6 -60 -40 -76`, '#171310', 8) +
        ellipse(x + 52, y - 18, 14, 9, '#171310')
      )
    }) +
    rect(0, 1140, 2400, 460, 'url(#floor)') +
    ellipse(1200, 1500, 640, 90, '#1d0806', { opacity: 0.5 }) +
    ellipse(1200, 1400, 820, 180, 'url(#spot)', { opacity: 0.4 }) +
    // The podium
    polygon(
      [
        [930, 830],
        [1470, 830],
        [1420, 1500],
        [980, 1500],
      ],
      'url(#wood)',
    ) +
    polygon(
      [
        [880, 770],
        [1520, 770],
        [1480, 850],
        [920, 850],
      ],
      '#d9985a',
    ) +
    polygon(
      [
        [880, 770],
        [1520, 770],
        [1512, 786],
        [888, 786],
      ],
      '#f0bd82',
    ) +
    circle(1200, 1120, 130, '#7a4520') +
    circle(1200, 1120, 112, '#e9c46a') +
    path(
      'M1200 1030L1222 1092L1288 1094L1236 1134L1254 1198L1200 1160L1146 1198L1164 1134L1112 1094L1178 1092Z',
      '#7a4520',
    ) +
    rect(960, 1490, 480, 44, '#4d2a12') +
    stroke('M1130 780C1120 660 1080 620 1050 560', '#15110e', 14) +
    stroke('M1270 780C1280 660 1320 620 1350 560', '#15110e', 14) +
    group(
      'rotate(-28 1044 540)',
      ellipse(1044, 530, 30, 56, '#2b2724'),
      rect(1014, 536, 60, 8, '#6b645d'),
    ) +
    group(
      'rotate(28 1356 540)',
      ellipse(1356, 530, 30, 56, '#2b2724'),
      rect(1326, 536, 60, 8, '#6b645d'),
    ) +
    polygon(
      [
        [1090, 744],
        [1260, 736],
        [1300, 786],
        [1080, 790],
      ],
      '#fffaf0',
    ) +
    // The step stool
    rect(1540, 1420, 220, 26, '#e9c46a') +
    stroke('M1570 1446L1554 1540M1730 1446L1746 1540', '#c89b3c', 18),
})
