/** Bodies as outside programs send them. */
export const bidSession = {
  projectCode: 'JMZB-2026-0001',
  projectName: '示例道路工程施工',
  tenderer: '示例招标人',
  openingRoom: '第一开标室',
  takingOpensAt: '2026-12-01T08:00:00+08:00',
  deadline: '2026-12-01T10:00:00+08:00',
  lots: [{ code: '1', name: '第一标段' }],
}

export const bidder = {
  companyName: '示例建设甲有限公司',
  creditCode: '91440700MA0000015N',
  delegateName: '示例代表',
  phone: '13800000000',
}

export const hall = {
  name: '江门市行政服务中心',
  level: 'city',
  queues: [
    { prefix: 'A', name: '社会保险' },
    { prefix: 'B', name: '不动产登记' },
  ],
  counters: [{ name: '1 号窗口', prefixes: ['A', 'B'] }],
}

export const ticket = {
  ticketId: 'v1.a.t1',
  venueId: 'v1',
  queueId: 'v1.a',
  queueName: '第一标段',
  label: 'A4821',
  state: 'waiting',
  takenAt: '2026-12-01T00:00:00.000Z',
  calls: 0,
}
