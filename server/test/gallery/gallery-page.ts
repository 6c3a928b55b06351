import type { Page } from 'playwright-core'
import type { Scene } from './scene'

export type Face = 'phone' | 'desk' | 'screen' | 'kiosk' | 'verify'

/** What the browser has kept before the page opens: as if somebody had been there. */
export type KeptFor = (scene: Scene) => { local?: Record<string, string>; session?: Record<string, string> }

/** One page in one state. The whole gallery, and the accessibility test, are this table. */
export interface GalleryPage {
  readonly face: Face
  readonly name: string
  readonly path: (scene: Scene) => string
  readonly kept?: KeptFor
  /** What is done on it before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>
  /** Requests to the API fail, as without a network. */
  readonly offline?: boolean
  /** As it comes out of a printer: nobody reads that with a screen reader. */
  readonly isPaper?: boolean
  /** Made of what is judged on other pages: to be looked at alone. */
  readonly isForEyes?: boolean
}
