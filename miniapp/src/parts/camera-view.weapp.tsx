import type { CameraViewProps } from './camera-view'

/** WeChat scans with a page of its own. */
export const CameraView = (_: CameraViewProps): null => null
