import { ApiError, type Client } from '@paihao/shared/contract/client'
import { endpoints } from '@paihao/shared/contract/endpoints'
import type { Login } from './login'

/** A client that logs in when an endpoint asks for it, and once more when its log-in has ended. */
export function createApi(client: Client, login: Login): Client {
  return {
    async call(name, ...options) {
      const callers: readonly string[] = endpoints[name].who
      if (!callers.includes('public')) await login.ensure()
      const token = login.token()
      try {
        return await client.call(name, ...options)
      } catch (error) {
        if (token === null || !(error instanceof ApiError) || error.code !== 'login/required') throw error
        await login.renew(token)
        return await client.call(name, ...options)
      }
    },
  }
}
