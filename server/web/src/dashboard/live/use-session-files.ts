import type { SheetQuery } from '@paihao/shared/contract/sheet'
import { App } from 'antd'
import { saveServerFile } from '../../lib/save-file'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'

interface SessionFiles {
  saveSheet(query: SheetQuery): Promise<void>
  savePoster(of: 'session' | 'room'): Promise<void>
}

/** The papers of a session, made by the server and saved by the browser. */
export function useSessionFiles(venueId: string): SessionFiles {
  const api = useApi()
  const say = useText()
  const fail = useFailure()
  const { message } = App.useApp()
  const params = { venueId }

  async function save(fetch: () => ReturnType<typeof api.call<'getSheet'>>): Promise<void> {
    const close = message.loading(say('files.making'), 0)
    try {
      saveServerFile((await fetch()).file)
    } catch (error) {
      fail(error)
    } finally {
      close()
    }
  }

  return {
    saveSheet: query => save(() => api.call('getSheet', { params, query })),
    savePoster: of => save(() => api.call('getSessionPoster', { params, query: { of } })),
  }
}
