import { readFileSync } from 'node:fs'
import * as z from '@paihao/shared/contract/z'

/** What a file of settings (JSON) says. Throws one error that names the file and every fault; values are not in it, they may be secret. */
export function readSettings<T extends z.ZodMiniType>(file: string, schema: T): z.output<T> {
  const fail = (faults: readonly string[]) => new Error([`${file} cannot be used:`, ...faults].join('\n  - '))
  let given: unknown
  try {
    given = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    // The words of a parser quote the text.
    const isRead = error instanceof SyntaxError
    throw fail([
      isRead ? 'It is no JSON.' : `It cannot be read: ${error instanceof Error ? error.message : ''}`,
    ])
  }
  const parsed = z.safeParse(schema, given)
  if (parsed.success) return parsed.data
  const wordsOf = (message: string) =>
    message === 'Invalid input' ? 'is missing, or is of another type' : message
  throw fail(
    parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${wordsOf(message)}`),
  )
}
