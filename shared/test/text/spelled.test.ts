import { spelled } from '../../src/text/spelled'

it('a label is said sign by sign; a word and a time are not', () => {
  expect(['A105', 'QA0042', '10:40', 'To be drawn', 'EPC', ''].map(spelled)).toEqual([
    ...['A 1 0 5', 'Q A 0 0 4 2', '10:40', 'To be drawn', 'EPC', ''],
  ])
})
