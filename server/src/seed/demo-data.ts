import type { BidSessionInput } from '@paihao/shared/contract/bid-session'
import type { Role } from '@paihao/shared/rules/accounts'
import type { Hall } from '@paihao/shared/rules/halls'
import { hallPolicy } from '@paihao/shared/rules/policy'

/** Every name here is plainly invented, but for the places. */
export const agencies = ['示例招标代理有限公司', '示范工程咨询有限公司'] as const

export interface DemoAccount {
  username: string
  name: string
  roles: readonly Role[]
  /** Which of `agencies`. */
  agency?: 0 | 1
}

export const accounts: readonly DemoAccount[] = [
  { username: 'admin', name: '管理员', roles: ['admin'] },
  { username: 'agent', name: '代理人员甲', roles: ['agent'], agency: 0 },
  { username: 'agent2', name: '代理人员乙', roles: ['agent'], agency: 1 },
  { username: 'clerk', name: '窗口人员', roles: ['clerk'] },
  { username: 'supervisor', name: '值班长', roles: ['supervisor'] },
]

/** The city's hall; for a demo it is open day and night. */
export const cityHall: Hall = {
  hallId: 'hjiangmen',
  name: '江门市行政服务中心',
  level: 'city',
  parentId: null,
  queues: [
    { prefix: 'A', name: '社会保险' },
    { prefix: 'B', name: '不动产登记', slots: { minutes: 60, places: 8 } },
    { prefix: 'C', name: '企业开办' },
    { prefix: 'D', name: '医疗保障' },
    { prefix: 'E', name: '出入境' },
  ],
  counters: [
    { name: '1 号窗口', prefixes: ['A', 'D'] },
    { name: '2 号窗口', prefixes: ['A', 'D'] },
    { name: '3 号窗口', prefixes: ['B'] },
    { name: '4 号窗口', prefixes: ['C'] },
    { name: '5 号窗口', prefixes: ['E'] },
    { name: '6 号窗口', prefixes: ['A', 'B', 'C', 'D', 'E'] },
  ],
  hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
  policy: hallPolicy,
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Three sessions of the first agency, as seen from `now` (ms): open by arrival, sealed, and one whose order is drawn. */
export function bidSessions(now: number): readonly BidSessionInput[] {
  const at = (ms: number) => new Date(Math.floor(ms / HOUR) * HOUR).toISOString()
  const common = {
    tenderer: '示例建设管理中心',
    takingOpensAt: at(now),
    counters: [{ name: '1 号受理台' }, { name: '2 号受理台' }],
  }
  return [
    {
      ...common,
      projectCode: 'JMZB-2026-0001',
      projectName: '示例道路改造工程施工',
      openingRoom: '第一开标室',
      deadline: at(now + 7 * DAY),
      lots: [
        { code: 'I', name: '第一标段：主路' },
        { code: 'II', name: '第二标段：辅路' },
      ],
      policy: { visibility: 'open' },
    },
    {
      ...common,
      projectCode: 'JMZB-2026-0002',
      projectName: '示例学校教学设备采购',
      openingRoom: '第二开标室',
      deadline: at(now + 7 * DAY + 2 * HOUR),
      lots: [{ code: 'I', name: '教学设备' }],
    },
    {
      ...common,
      projectCode: 'JMZB-2026-0003',
      projectName: '示例公园绿化养护服务',
      openingRoom: '第三开标室',
      takingClosesAt: at(now + 6 * DAY),
      deadline: at(now + 7 * DAY + 4 * HOUR),
      lots: [{ code: 'I', name: '绿化养护' }],
      policy: { order: 'draw' },
    },
  ]
}
