import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readConfig } from '../../src/config'
import { readSettings } from '../../src/notify/settings-file'
import { e164, paramsOf, smsSettings } from '../../src/notify/sms-settings'

const folder = mkdtempSync(path.join(tmpdir(), 'paihao-sms-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(given: unknown) {
  const file = path.join(folder, 'sms.json')
  writeFileSync(file, typeof given === 'string' ? given : JSON.stringify(given))
  return () => readSettings(file, smsSettings)
}
const good = {
  sdkAppId: '1400006666',
  signName: '示例交易中心',
  kinds: { called: { templateId: '1110', params: ['{label}', '{place}'] } },
}

it('the file says which notices go out, and gets what it leaves out', () => {
  expect(read(good)()).toEqual({ ...good, region: 'ap-guangzhou', longestParam: 12, language: 'zh-CN' })
})

it.each([
  ['{', 'It is no JSON'],
  [{ ...good, sdkAppId: undefined }, 'sdkAppId: is missing'],
  [{ ...good, sdkAppId: 'x' }, 'sdkAppId: is no SdkAppId'],
  [{ ...good, signName: '【示例】' }, 'signName: has 2 to 12 characters'],
  [{ ...good, kinds: {} }, 'kinds: has no notice at all'],
  [{ ...good, kinds: { ahead: good.kinds.called } }, 'kinds: ahead: messages are for called, missed'],
  [{ ...good, kinds: { called: { templateId: '1', params: ['{name}'] } } }, '{name} is no value of a notice'],
  [
    { ...good, kinds: { called: { templateId: '1', params: ['截止{deadline}'] } } },
    'longer than longestParam',
  ],
  [{ ...good, kinds: { called: { templateId: 'CALL', params: [] } } }, 'is no id of a template'],
])('a file that cannot work is refused at the start with what is wrong (%#)', (given, fault) => {
  expect(read(given)).toThrow(fault)
})

it('a message is off unless key and file are given, and half of them is said', () => {
  expect(readConfig({}).sms).toBeNull()
  expect(() => readConfig({ TENCENT_SECRET_ID: 'AKID1', SMS_TEMPLATES: 'sms.json' })).toThrow(
    'TENCENT_SECRET_ID, TENCENT_SECRET_KEY and SMS_TEMPLATES go together',
  )
  expect(() => readConfig({ TENCENT_SMS_URL: 'http://sms.example.org' })).toThrow('TENCENT_SMS_URL')
})

it.each([
  ['13800000001', '+8613800000001'],
  ['138 0000-0001', '+8613800000001'],
  ['+86 13800000001', '+8613800000001'],
  ['8613800000001', '+8613800000001'],
  ['0085361234567', '+85361234567'],
  ['+853 6123 4567', '+85361234567'],
  ['0750-3123456', null],
  ['61234567', null],
  ['+86 750 3123456', null],
  ['12345', null],
])('%s goes out as %s', (given, expected) => {
  expect(e164(given)).toBe(expected)
})

it('a variable is cut to the provider’s length, but never a number or a time', () => {
  const values = {
    ...{ label: 'A001', place: '江门市公共资源交易中心第一开标室', venue: '', queue: '', message: '' },
    ...{ time: '2026年11月23日 15:01', deadline: '2026年11月23日 15:01' },
  }
  expect(paramsOf(['{label}', '{place}', '{deadline}'], values, 12)).toEqual([
    'A001',
    '江门市公共资…第一开标室',
    '11月23日 15:01',
  ])
  expect(paramsOf(['请{label}号'], values, 5)).toBeNull()
  expect(paramsOf(['{venue}'], values, 12)).toBeNull()
  expect(paramsOf(['{venue}'], { ...values, venue: '【急】桥梁\n监理' }, 12)).toEqual(['「急」桥梁 监理'])
})
