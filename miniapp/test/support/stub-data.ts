import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { Hall } from '@paihao/shared/contract/hall'
import { bidSessionPolicy, hallPolicy } from '@paihao/shared/rules/policy'

const EIGHT_HOURS = 8 * 3_600_000

/** An instant (ms) as the server writes it. */
export function instant(ms: number): string {
  return new Date(ms + EIGHT_HOURS).toISOString().replace('Z', '+08:00')
}

const MINUTE = 60_000

interface Given {
  venueId: string
  projectCode: string
  projectName: string
  openingRoom: string
  /** Minutes from now. */
  opens: number
  deadline: number
  lots: [code: string, name: string][]
  policy?: Partial<BidSession['policy']>
}

export function bidSessionOf(given: Given, now: number): BidSession {
  const opensAt = now + given.opens * MINUTE
  const deadline = now + given.deadline * MINUTE
  const state = now < opensAt ? 'scheduled' : now < deadline ? 'open' : 'closed'
  return {
    venueId: given.venueId,
    state,
    projectCode: given.projectCode,
    projectName: given.projectName,
    tenderer: '示例市城市建设投资有限公司',
    openingRoom: given.openingRoom,
    agency: { agencyId: 'g1', name: '示例招标代理有限公司' },
    takingOpensAt: instant(opensAt),
    takingClosesAt: instant(deadline),
    deadline: instant(deadline),
    queues: given.lots.map(([lotCode, name], i) => ({
      queueId: `${given.venueId}.${'ABCDE'.charAt(i)}`,
      lotCode,
      name,
      prefix: 'ABCDE'.charAt(i),
      state: state === 'scheduled' ? 'scheduled' : state === 'open' ? 'open' : 'closed',
    })),
    counters: [
      { counterId: 'c1', name: '1 号窗口' },
      { counterId: 'c2', name: '2 号窗口' },
    ],
    policy: { ...bidSessionPolicy, ...given.policy },
    draw: null,
    createdAt: instant(now - 86_400_000),
  }
}

export const sessionsAt = (now: number): BidSession[] => [
  bidSessionOf(
    {
      venueId: 'bopen',
      projectCode: 'JMZB-2026-0001',
      projectName: '江门市滨江新区市政道路及配套工程施工',
      openingRoom: '第一开标室',
      opens: -90,
      deadline: 75,
      lots: [
        ['一标段', '滨江大道（起点至北环路）道路工程'],
        ['二标段', '综合管廊及附属设施'],
      ],
      policy: { visibility: 'open', numbering: 'sequential' },
    },
    now,
  ),
  bidSessionOf(
    {
      venueId: 'bsealed',
      projectCode: 'JMZB-2026-0002',
      projectName: '江门市中心医院医疗设备采购',
      openingRoom: '第二开标室',
      opens: -30,
      deadline: 150,
      lots: [['A', '影像设备']],
    },
    now,
  ),
  bidSessionOf(
    {
      venueId: 'bdraw',
      projectCode: 'JMZB-2026-0003',
      projectName: '新会区学校食堂食材配送服务',
      openingRoom: '第三开标室',
      opens: 26 * 60,
      deadline: 28 * 60,
      lots: [['包 1', '城区片区']],
      policy: { order: 'draw' },
    },
    now,
  ),
]

export const hall: Hall = {
  hallId: 'hcity',
  name: '江门市行政服务中心',
  level: 'city',
  parentId: null,
  queues: [
    { prefix: 'A', name: '社会保险' },
    { prefix: 'B', name: '不动产登记' },
    { prefix: 'C', name: '企业开办' },
    { prefix: 'D', name: '医疗保障' },
    { prefix: 'E', name: '出入境' },
  ],
  counters: ['1', '2', '3'].map(n => ({ name: `${n} 号窗口`, prefixes: ['A', 'B', 'C', 'D', 'E'] })),
  hours: [
    { days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' },
    { days: [1, 2, 3, 4, 5], from: '14:00', to: '17:00' },
  ],
  exceptions: [],
  revision: 0,
  policy: hallPolicy,
}

export const hallVenueId = 'hcity-20261123'
