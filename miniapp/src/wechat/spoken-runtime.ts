import { mergeInternalComponents } from '@tarojs/shared'
import { spokenAttributes } from './spoken-attributes'

// The short names by which the app sends attributes are counted from this list: it must be the templates' own.
mergeInternalComponents(spokenAttributes)
