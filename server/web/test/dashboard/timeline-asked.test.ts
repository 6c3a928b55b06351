import { askedIn, isAskingAll, nothingAsked, queryOf } from '../../src/dashboard/timeline/asked'

test('what is asked for stands in the address and is read back from it', () => {
  const asked = {
    ...nothingAsked,
    search: '破损',
    kinds: ['called', 'voided'] as const,
    by: 's1',
    from: '2026-11-23T09:00:00+08:00',
  }
  expect(askedIn(new URLSearchParams(queryOf(asked)))).toEqual(asked)
})

test('an address without a question asks for everything', () => {
  expect(askedIn(new URLSearchParams())).toEqual(nothingAsked)
  expect(isAskingAll(nothingAsked)).toBe(true)
  expect(isAskingAll({ ...nothingAsked, search: '  ' })).toBe(true)
  expect(isAskingAll({ ...nothingAsked, label: 'A' })).toBe(false)
})

test('a kind that does not exist is not asked for', () => {
  expect(askedIn(new URLSearchParams({ kinds: 'called,invented' })).kinds).toEqual(['called'])
})
