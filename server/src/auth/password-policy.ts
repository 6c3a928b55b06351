import { randomBytes } from 'node:crypto'

const LEAST = 10
const CLASSES = [/\p{Ll}/u, /\p{Lu}|\p{Lo}/u, /\p{N}/u, /[^\p{L}\p{N}]/u]
const USUAL = ['password', '12345678', 'qwerty', 'paihao', 'abcdef', '11111', 'jiangmen']

/** Ten characters or more out of three classes of four, none of the usual ones, and not one's own name (GB/T 22239, 8.1.4.1). */
export function isStrong(password: string, username: string): boolean {
  const plain = password.toLowerCase()
  return (
    password.length >= LEAST &&
    CLASSES.filter(one => one.test(password)).length >= 3 &&
    !plain.includes(username) &&
    !USUAL.some(word => plain.includes(word))
  )
}

const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const SMALL = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A first password for somebody else, out of 17 bytes or more: strong (75 bits), and possible to read out. */
export function makePassword(bytes: Uint8Array = randomBytes(17)): string {
  const [first = 0, digit = 0, ...rest] = bytes
  const small = rest.slice(0, 15).map(byte => SMALL.charAt(byte % SMALL.length))
  const groups = [0, 5, 10].map(start => small.slice(start, start + 5).join(''))
  return `${CAPITALS.charAt(first % CAPITALS.length)}${groups.join('-')}${digit % 10}`
}
