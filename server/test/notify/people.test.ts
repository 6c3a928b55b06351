import { createReach } from '../../src/log/reach'
import { contactKey } from '../../src/log/key-names'
import { createPeople, createSecretBox } from '../../src/notify/people'
import { logOn } from '../log/harness'
import { startRedis, type TestRedis } from '../support/redis'

const DAY = 24 * 3_600_000
let redis: TestRedis
let connection: ReturnType<typeof logOn>
beforeAll(async () => {
  redis = await startRedis()
  connection = logOn(redis.url)
})
afterAll(async () => {
  await connection.close()
  await redis.stop()
})

it('whoever holds a ticket is known until its venue is over, though they do not log in again', async () => {
  const { main } = connection.redis
  const people = createPeople(createReach(main).contacts, createSecretBox(Buffer.alloc(32, 1)))
  const days = async () => Math.ceil((await main.pttl(contactKey('h1'))) / DAY)
  await people.loggedIn('h1', 'oPerson')
  expect(await days()).toBe(31)
  await people.keep('h1', 60 * DAY)
  expect(await days()).toBe(67)
  await people.loggedIn('h1', 'oPerson')
  await people.keep('h1', DAY)
  expect(await days()).toBe(67)
  expect(await people.openidOf('h1')).toBe('oPerson')
  await people.keep('h2', DAY)
  expect(await people.openidOf('h2')).toBeNull()
})
