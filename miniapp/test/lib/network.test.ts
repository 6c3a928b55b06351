import { createNetwork, type NetworkState } from '../../src/lib/network'
import { onNetwork } from '../../src/lib/platform'

function network() {
  let tell: (state: NetworkState) => void = () => undefined
  const onBack = jest.fn()
  const made = createNetwork(listener => (tell = listener), onBack)
  return { ...made, onBack, tell: (state: NetworkState) => tell(state) }
}

describe('the network', () => {
  it('is weak while a request is not answered for long, and good with the next answer', () => {
    const { state, noticed } = network()
    noticed('slow')
    expect(state()).toBe('weak')
    noticed('answered')
    expect(state()).toBe('good')
  })

  it('is weak after two failures in a row, not after one', () => {
    const { state, noticed } = network()
    noticed('failed')
    expect(state()).toBe('good')
    noticed('failed')
    expect(state()).toBe('weak')
  })

  it('is what the phone tells, when that is worse', () => {
    const { state, noticed, tell } = network()
    tell('none')
    noticed('failed')
    noticed('failed')
    expect(state()).toBe('none')
  })

  it('is good when it comes back, whatever failed without it, and says so once', () => {
    const { state, noticed, tell, onBack } = network()
    tell('none')
    noticed('failed')
    noticed('failed')
    tell('good')
    expect(state()).toBe('good')
    expect(onBack).toHaveBeenCalledTimes(1)
  })
})

it('a browser that tells of a network of the second generation is on a weak one', () => {
  const connection = Object.assign(new EventTarget(), { effectiveType: '4g' })
  Object.assign(navigator, { connection })
  const heard: NetworkState[] = []
  onNetwork(state => heard.push(state))
  for (const effectiveType of ['slow-2g', '2g', '3g']) {
    Object.assign(connection, { effectiveType })
    connection.dispatchEvent(new Event('change'))
  }
  expect(heard).toEqual(['good', 'weak', 'weak', 'good'])
})
