import { createClient } from '@paihao/shared/contract/client'
import type { Client } from '@paihao/shared/contract/client'
import { fetchTransport } from './fetch-transport'
import { presentLanguage } from './language'

/** The typed client of a page, speaking the page's language. */
export function createApi(token: () => string | null): Client {
  return createClient({ transport: fetchTransport, token, language: presentLanguage })
}
