import { createAsking } from '../../src/lib/asking'

/** A server that answers when it is told to, with what was true when it was asked. */
function slowServer() {
  let truth = 0
  const open: (() => void)[] = []
  const heard: number[] = []
  const asking = createAsking(async () => {
    const answer = truth
    await new Promise<void>(resolve => open.push(resolve))
    heard.push(answer)
  })
  return {
    asking,
    heard,
    change: () => (truth += 1),
    answer: async () => {
      open.shift()?.()
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
    },
    underWay: () => open.length,
  }
}

describe('asking the server', () => {
  it('lets those who only want to know share one answer', async () => {
    const { asking, answer, heard, underWay } = slowServer()
    const both = Promise.all([asking.join(), asking.join()])
    expect(underWay()).toBe(1)
    await answer()
    await both
    expect(heard).toEqual([0])
    expect(underWay()).toBe(0)
  })

  it('asks once more when something changed while an answer was under way', async () => {
    const { asking, answer, heard, change } = slowServer()
    void asking.join()
    change()
    const all = Promise.all([asking.anew(), asking.anew()])
    await answer()
    await answer()
    await all
    expect(heard).toEqual([0, 1])
  })

  it('asks again after an answer has ended', async () => {
    const { asking, answer, heard, change } = slowServer()
    const first = asking.anew()
    await answer()
    await first
    change()
    const second = asking.anew()
    await answer()
    await second
    expect(heard).toEqual([0, 1])
  })
})
