import type { GalleryPage } from './gallery-page'
import type { Scene } from './scene'

/** A page of the dashboard, as somebody with this role sees it. */
export const desk = (
  name: string,
  role: Parameters<Scene['staff']>[0],
  path: GalleryPage['path'],
  more: Partial<GalleryPage> = {},
): GalleryPage => ({
  face: 'desk',
  name,
  path: scene => `/dashboard${path(scene)}`,
  kept: scene => scene.staff(role),
  ...more,
})
