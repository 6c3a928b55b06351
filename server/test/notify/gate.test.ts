import fc from 'fast-check'
import { createGate } from '../../src/notify/gate'

/** Work that ends when it is told to. */
function works() {
  const started: string[] = []
  const ends = new Map<string, (ending: 'done' | 'failed') => void>()
  const work = (name: string) => async () => {
    started.push(name)
    const ending = await new Promise<string>(resolve => ends.set(name, resolve))
    if (ending === 'failed') throw new Error(name)
    return name
  }
  return {
    started,
    work,
    end: (name: string, ending: 'done' | 'failed' = 'done') => ends.get(name)?.(ending),
  }
}
/** Lets everything that was promised come about. */
const settle = () => new Promise(resolve => setImmediate(resolve))

it('no more are inside than it lets in, calls go before the rest, and who fails leaves the place as well', async () => {
  const { started, work, end } = works()
  const gate = createGate(2)
  const runs = [
    gate.run(false, work('first')),
    gate.run(false, work('second')),
    gate.run(false, work('third')),
    gate.run(true, work('call')),
  ]
  const ended = Promise.allSettled(runs)
  await settle()
  expect(started).toEqual(['first', 'second'])
  end('first', 'failed')
  await settle()
  expect(started).toEqual(['first', 'second', 'call'])
  end('second')
  await settle()
  expect(started).toEqual(['first', 'second', 'call', 'third'])
  end('call')
  end('third')
  expect((await ended).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
})

it('whatever comes and goes, all get in, and never more at once than 40', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 200 }), async given => {
      const gate = createGate(40)
      let inside = 0
      let most = 0
      let all = 0
      await Promise.allSettled(
        given.map(([isUrgent, fails]) =>
          gate.run(isUrgent, async () => {
            most = Math.max(most, ++inside)
            all++
            await settle()
            inside--
            if (fails) throw new Error('failed')
          }),
        ),
      )
      expect([inside, all]).toEqual([0, given.length])
      expect(most).toBe(Math.min(40, given.length))
    }),
    { numRuns: 50 },
  )
})
