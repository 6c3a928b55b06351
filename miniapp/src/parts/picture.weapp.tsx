import { Image } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { PictureProps } from './picture'

export function Picture({ source, label, className }: PictureProps): ReactElement {
  return <Image className={className} src={source} ariaRole="img" ariaLabel={label} />
}
