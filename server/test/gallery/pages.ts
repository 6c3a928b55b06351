import { deskForms } from './desk-forms'
import { deskPages } from './desk-pages'
import type { GalleryPage } from './gallery-page'
import { hallPages } from './hall-pages'
import { phonePages } from './phone-pages'

/** Every page in every state. The whole gallery, and the accessibility test, are this table. */
export const galleryPages: readonly GalleryPage[] = [...phonePages, ...deskPages, ...deskForms, ...hallPages]
