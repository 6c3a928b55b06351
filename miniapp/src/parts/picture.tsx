import { Image } from '@tarojs/components'
import type { ReactElement } from 'react'

export interface PictureProps {
  source: string
  /** What it shows, for those who cannot see it. */
  label: string
  className?: string | undefined
}

export function Picture({ source, label, className }: PictureProps): ReactElement {
  return <Image className={className} src={source} nativeProps={{ alt: label }} />
}
