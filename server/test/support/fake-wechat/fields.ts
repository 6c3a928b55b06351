/** What each type of field takes, as the page on sending subscribe messages lists it: written apart from the product's own rules. */
const rules: Readonly<Record<string, RegExp>> = {
  thing: /^[^\p{Cc}]{1,20}$/u,
  number: /^(?=.{1,32}$)\d+(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}(~(\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2})?$/,
  date: /^(\d{4}年\d{1,2}月\d{1,2}日|\d{4}([-/.])\d{1,2}\2\d{1,2})( \d{1,2}:\d{2})?(~.{6,20})?$/,
  amount: /^[¥$€£]?\d{1,10}(\.\d+)?元?$/,
  phone_number: /^[\d+\-() ]{1,17}$/,
  car_number: /^[\p{L}\p{N}]{1,8}$/u,
  name: /^(?=.*\p{Script=Han})[\p{L}· ]{1,10}$|^[A-Za-z ]{1,20}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/** Whether a value fits the field of this name; of an `enum`, whether it is one of its values. */
export function isFitting(field: string, value: string, values: readonly string[] = []): boolean {
  const type = field.replace(/\d+$/, '')
  if (type === 'enum') return values.includes(value)
  return rules[type]?.test(value) ?? false
}
