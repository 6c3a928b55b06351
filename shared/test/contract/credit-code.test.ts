import { creditCodeFault, normaliseCreditCode } from '../../src/contract/credit-code'

it.each([
  '91350100M000100Y43',
  '91440700MA0000015N',
  '91440700MA4TE5T13G',
  '124407000000000195',
  '91440703MAABCDEF8E',
])('%s is right', code => {
  expect(creditCodeFault(code)).toBeNull()
})

it.each(['91350100M000100Y4Z', '91350211M0000XUF46', '91350100M0001TGQXM'])(
  '%s has a doubtful check character',
  code => {
    expect(creditCodeFault(code)?.fault).not.toBeNull()
    expect(creditCodeFault(code)).not.toBeNull()
  },
)

it('a wrong check character is told apart from a wrong character', () => {
  expect(creditCodeFault('91440700MA0000015A')).toEqual({ fault: 'check', suggestion: null })
  expect(creditCodeFault('91440700MA000001SN')).toEqual({ fault: 'character', suggestion: null })
  expect(creditCodeFault('9144')).toEqual({ fault: 'length', suggestion: null })
})

it('the letters O and I are read as the digits they were mistaken for', () => {
  expect(creditCodeFault('9I44O700MA0000015N')).toEqual({
    fault: 'character',
    suggestion: '91440700MA0000015N',
  })
})

it('is compared half-width, in upper case, without blanks and hyphens', () => {
  expect(normaliseCreditCode(' ９１４４０７００ ma000001-5n ')).toBe('91440700MA0000015N')
})
