import * as z from '@paihao/shared/contract/z'
import { shorten } from './shorten'
import { fill, type Placeholder, strangerIn } from './templates'

/** What is worth a text message, which costs money and disturbs: what a plan or a turn depends on. */
const KINDS = 'called, missed, deadline, room, calledOff'

const templateId = z.string().check(z.regex(/^\d{1,20}$/, 'is no id of a template: digits'))
const param = z.string().check(
  z.minLength(1, 'is empty'),
  z.refine(one => strangerIn(one) === null, {
    error: ({ input }) => `${strangerIn(String(input)) ?? ''} is no value of a notice`,
  }),
)
const kindTemplate = z.object({
  templateId,
  /** Of the same words, for numbers that are not of the mainland: those need a template of their own. */
  abroad: z.optional(templateId),
  /** The variables of the template in their order: `{label}` and the like are filled in. */
  params: z.array(param).check(z.maxLength(20, 'has more than 20 variables')),
})

export type KindTemplate = z.output<typeof kindTemplate>

const one = z.optional(kindTemplate)
const file = z.object({
  sdkAppId: z.string().check(z.regex(/^\d{1,20}$/, 'is no SdkAppId: digits')),
  signName: z
    .string()
    .check(z.regex(/^[\p{Script=Han}A-Za-z0-9]{2,12}$/u, 'has 2 to 12 characters, no 【】')),
  /** Abroad, where a signature is optional; absent: none. */
  signNameAbroad: z.optional(z.string().check(z.minLength(2, 'is too short'))),
  region: z._default(z.string().check(z.regex(/^[a-z]+-[a-z]+(-\d+)?$/, 'is no region')), 'ap-guangzhou'),
  /** Characters of one variable: Tencent takes 12 of people, any number of verified institutions. */
  longestParam: z._default(
    z.int('is a number').check(z.minimum(6, 'is 6 or more'), z.maximum(100, 'is 100 or less')),
    12,
  ),
  language: z._default(z.enum(['zh-CN', 'zh-HK', 'en', 'pt'], 'is zh-CN, zh-HK, en or pt'), 'zh-CN'),
  kinds: z
    .strictObject(
      { called: one, missed: one, deadline: one, room: one, calledOff: one },
      {
        error: ({ keys }) =>
          Array.isArray(keys) ? `${keys.join(', ')}: messages are for ${KINDS}` : undefined,
      },
    )
    .check(z.refine(one => Object.keys(one).length > 0, 'has no notice at all')),
})
export type SmsSettings = z.output<typeof file>

/** The file that says which notices go out as text messages by Tencent Cloud, and how. */
export const smsSettings = file.check(
  z.refine(given => tooLongIn(given) === null, {
    // It has the form of the file by now.
    error: ({ input }) =>
      `${tooLongIn(input as SmsSettings) ?? ''} is longer than longestParam with its value`,
    abort: true,
  }),
)

/** Cut off they would say something else. */
const WHOLE = /\{(label|time|deadline)\}/
const SAMPLES: Readonly<Record<Placeholder, string>> = {
  ...{ label: 'A0001', time: '11月23日 15:01', deadline: '11月23日 15:01' },
  ...{ venue: '', queue: '', place: '', message: '' },
}

/** A variable that would never fit, or null. */
function tooLongIn({ kinds: given, longestParam }: SmsSettings): string | null {
  const patterns = Object.values(given).flatMap(({ params }) => params)
  return patterns.find(one => WHOLE.test(one) && [...fill(one, SAMPLES)].length > longestParam) ?? null
}

/**
 * The variables of a message within the provider's length, or null when nothing that says the same would be taken: a
 * number or a time is never cut. 【】 belong to the signature.
 */
export function paramsOf(
  patterns: readonly string[],
  values: Readonly<Record<Placeholder, string>>,
  longest: number,
): string[] | null {
  const params: string[] = []
  const shorter = { ...values, time: withoutYear(values.time), deadline: withoutYear(values.deadline) }
  for (const pattern of patterns) {
    const text = fill(pattern, shorter)
      .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/【/g, '「')
      .replace(/】/g, '」')
      .trim()
    const isLong = [...text].length > longest
    if (text === '' || (isLong && WHOLE.test(pattern))) return null
    params.push(shorten(text, longest))
  }
  return params
}

const withoutYear = (time: string) => time.replace(/^\d+年/, '')

/**
 * A number as bidders write it in E.164, or null when no message can go there: mobile numbers of the mainland, and
 * others with their country's code.
 */
export function e164(phone: string): string | null {
  const digits = phone.replace(/\D/g, '')
  const international = phone.trim().startsWith('+')
    ? digits
    : digits.startsWith('00')
      ? digits.slice(2)
      : /^(86)?1[3-9]\d{9}$/.test(digits)
        ? `86${digits.slice(-11)}`
        : ''
  if (international.startsWith('86'))
    return /^861[3-9]\d{9}$/.test(international) ? `+${international}` : null
  return /^[1-9]\d{7,14}$/.test(international) ? `+${international}` : null
}
