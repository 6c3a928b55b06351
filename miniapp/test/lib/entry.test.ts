import { entryOf, entryOfLink } from '../../src/lib/entry'

describe('what a page was opened for', () => {
  it.each([
    [{ venueId: 'b1' }, { venueId: 'b1' }],
    [
      { hallId: 'h1', queueId: 'h1-20261123.A', other: 'x' },
      { hallId: 'h1', queueId: 'h1-20261123.A' },
    ],
    [{ scene: 'v%3Db1' }, { venueId: 'b1' }],
    [{ scene: 'q%3Db1.A' }, { queueId: 'b1.A' }],
    [{ q: encodeURIComponent('https://x.example/#/pages/take/index?hallId=h1') }, { hallId: 'h1' }],
    [
      { q: encodeURIComponent('https://x.example/pages/ticket/index?ticketId=b1.t&claim=c-1') },
      { ticketId: 'b1.t', claim: 'c-1' },
    ],
    [{ q: encodeURIComponent('https://x.example/t/take?venueId=b1') }, { venueId: 'b1' }],
    [
      { q: encodeURIComponent('https://x.example/t/arrive?venueId=b1&arrive=v1.x%3Dy'), scancode_time: '1' },
      { venueId: 'b1', arrive: 'v1.x=y' },
    ],
    [{}, {}],
    [{ scene: '%' }, {}],
  ])('%j is %j', (params, entry) => {
    expect(entryOf(params)).toEqual(entry)
  })
})

describe('a scanned text', () => {
  it('is understood when it is a link of ours, or the path of a WeChat code', () => {
    expect(entryOfLink('http://127.0.0.1:3000/#/pages/take/index?venueId=b1')).toEqual({ venueId: 'b1' })
    expect(entryOfLink('https://x.example/t/ticket?ticketId=b1.t')).toEqual({ ticketId: 'b1.t' })
    expect(entryOfLink('pages/home/index?scene=h%3Dh1')).toEqual({ hallId: 'h1' })
  })

  it.each([
    'https://elsewhere.example/',
    'weixin://x',
    '',
    'pages/take/index?',
    'pages/take/index?x=1',
    'https://x.example/t/other?venueId=b1',
  ])('is none of ours: %s', text => {
    expect(entryOfLink(text)).toBeNull()
  })
})
