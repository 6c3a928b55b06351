import { parseRedisAddress } from '../../src/log/redis-address'

test.each([
  ['redis://cache', { kind: 'single', options: { host: 'cache', port: 6379, db: 0 } }],
  ['redis://[::1]:7000/3', { kind: 'single', options: { host: '::1', port: 7000, db: 3 } }],
  [
    'rediss://me:p%40ss@cache:6380',
    {
      kind: 'single',
      options: { host: 'cache', port: 6380, db: 0, username: 'me', password: 'p@ss', tls: {} },
    },
  ],
  ['redis://:pw@cache', { kind: 'single', options: { host: 'cache', port: 6379, db: 0, password: 'pw' } }],
  ['unix:/run/redis.sock', { kind: 'single', options: { path: '/run/redis.sock' } }],
  [
    'redis-sentinel://:pw@s1:26379,s2:26380/mymaster',
    {
      kind: 'sentinel',
      sentinels: [
        { host: 's1', port: 26379 },
        { host: 's2', port: 26380 },
      ],
      options: { password: 'pw', name: 'mymaster' },
    },
  ],
  [
    'rediss-cluster://a:1,[::1]:2',
    {
      kind: 'cluster',
      nodes: [
        { host: 'a', port: 1 },
        { host: '::1', port: 2 },
      ],
      options: { tls: {} },
    },
  ],
])('%s is understood', (url, address) => {
  expect(parseRedisAddress(url)).toEqual(address)
})

test.each([
  'http://cache',
  'cache:6379',
  'redis://',
  'redis://a:1,b:2',
  'redis://cache/x',
  'redis-sentinel://a:1',
  'redis-cluster://a',
  'redis-cluster://a:1/name',
  '',
])('%p is refused with the syntax', url => {
  expect(() => parseRedisAddress(url)).toThrow('REDIS_URL is one of')
})

test('a refusal never shows the password', () => {
  expect(() => parseRedisAddress('redis://:hunter2@cache/x')).not.toThrow('hunter2')
})
