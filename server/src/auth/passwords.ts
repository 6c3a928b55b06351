import { randomBytes } from 'node:crypto'
import { argon2id, argon2Verify } from 'hash-wasm'
import { randomId } from '../venues/ids'

/** OWASP's recommendation for Argon2id (RFC 9106): 19 MiB, two passes, one lane. */
const COST = { iterations: 2, memorySize: 19_456, parallelism: 1, hashLength: 32 }

/** The hash of a password in PHC form. */
export async function hashPassword(password: string): Promise<string> {
  return await argon2id({ ...COST, password, salt: randomBytes(16), outputType: 'encoded' })
}

/** The same work for a right password, a wrong one and an unknown account (`hash` null). */
export async function checkPassword(password: string, hash: string | null): Promise<boolean> {
  nobody ??= await hashPassword(randomId(20))
  const matches = await argon2Verify({ password, hash: hash ?? nobody })
  return matches && hash !== null
}

let nobody: string | undefined

/** At least ten characters out of three classes of four, and none of the usual ones. */
export function isStrong(password: string, username: string): boolean {
  const classes = [/\p{Ll}/u, /\p{Lu}|\p{Lo}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter(one => one.test(password))
  const plain = password.toLowerCase()
  return (
    password.length >= 10 &&
    classes.length >= 3 &&
    !plain.includes(username) &&
    !['password', '12345678', 'qwerty', 'paihao', 'jiangmen'].some(word => plain.includes(word))
  )
}

/** A first password for somebody else: strong, and possible to read out. */
export function makePassword(): string {
  return `${randomId(5)}-${randomId(5)}-${randomId(5)}-Jm`
}
