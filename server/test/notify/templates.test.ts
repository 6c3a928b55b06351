import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { fieldTypes, fit } from '../../src/notify/field-fit'
import { checkTemplates, warningsOf } from '../../src/notify/templates'
import { isFitting } from '../support/fake-wechat/fields'

const example = readFileSync(new URL('../../../docs/wechat-templates.example.json', import.meta.url), 'utf8')

it('whatever is sent, WeChat takes it: a text is made to fit its field, or not sent', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('A001', '2026年11月23日 15:01', '第一开标室', 'Balcão 1', '👩‍👩‍👧'.repeat(9)),
  )
  fc.assert(
    fc.property(fc.constantFrom(...fieldTypes), texts, (type, text) => {
      const fitted = fit(type, text)
      expect(fitted === null || isFitting(`${type}1`, fitted)).toBe(true)
    }),
  )
})

it('a long text is cut by characters, says so, and keeps which lot it is', () => {
  expect(fit('thing', '江门市公共资源交易中心示例项目施工招标第一标段')).toBe(
    '江门市公共资源交易中心…施工招标第一标段',
  )
  expect(fit('thing', 'exactly 20 character')).toBe('exactly 20 character')
})

it('the example is sound', () => {
  expect(checkTemplates(example)).toHaveProperty('templates')
})

it.each([
  ['phrase2', '{place}', 1],
  ['name2', '{message}', 1],
  ['phrase2', '请来', 0],
  ['thing2', '{place}', 0],
])('that a field %s may not take %s is warned of (%i)', (field, pattern, many) => {
  const checked = checkTemplates(example.replace('"thing2": "{place}"', `"${field}": "${pattern}"`))
  expect('templates' in checked ? warningsOf(checked.templates) : checked.faults).toHaveLength(many)
})

it.each([
  ['no JSON', '{', 'It is no JSON'],
  ['Chinese in a character string', example.replace('{label}', '{venue}'), 'not taken by character_string'],
  ['an unknown placeholder', example.replace('{place}', '{name}'), '{name} is not among'],
  ['a field of a type that nothing fills', example.replace('thing2', 'car_number2'), 'no notice can fill'],
  [
    'other fields for the same template',
    example.replace(
      '"thing3": "{venue}" }\n    },\n    "leave"',
      '"thing9": "{venue}" }\n    },\n    "leave"',
    ),
    'has other fields',
  ],
  [
    'a template that is long-term in one place only',
    example.replace('"templateId": "PROGRESS_TEMPLATE_ID",', '$& "longTerm": true,'),
    'long-term in one place',
  ],
  ['no template for the call', '{"kinds":{}}', 'the call itself'],
])('a configuration with %s is refused', (_name, text, fault) => {
  const checked = checkTemplates(text)
  expect('faults' in checked ? checked.faults.join('\n') : '').toContain(fault)
})
