/** What the templates hand on to screen readers beside what Taro's own types know (config/spoken-plugin.ts). */
import '@tarojs/components/types/Image'
import '@tarojs/components/types/Input'
import '@tarojs/components/types/Text'
import '@tarojs/components/types/View'

declare module '@tarojs/components/types/View' {
  interface ViewProps {
    ariaLabel?: string | undefined
    ariaPressed?: 'true' | 'false' | undefined
    ariaDisabled?: 'true' | undefined
    ariaModal?: 'true'
  }
}
declare module '@tarojs/components/types/Text' {
  interface TextProps {
    ariaRole?: string
  }
}
declare module '@tarojs/components/types/Image' {
  interface ImageProps {
    ariaRole?: string
  }
}
declare module '@tarojs/components/types/Input' {
  interface InputProps {
    ariaInvalid?: 'true' | undefined
  }
}
