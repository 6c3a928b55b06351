import { startBrowser, type TestBrowser } from './browser'
import { createFaces, type Faces } from './faces'
import { type ServerProcess, startServer } from './server-process'

/** All that an end-to-end test needs. */
export interface Stage {
  readonly server: ServerProcess
  readonly browser: TestBrowser
  readonly faces: Faces
  close(): Promise<void>
}

/** A server and a browser; what was started ends, also when the other could not. */
export async function openStage(): Promise<Stage> {
  const server = await startServer()
  const browser = await startBrowser().catch(async (error: unknown) => {
    await server.stop()
    throw error
  })
  return {
    server,
    browser,
    faces: createFaces(browser, server),
    async close() {
      await browser.close()
      await server.stop()
    },
  }
}
