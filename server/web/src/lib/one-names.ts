import type { ScreenSettings } from '@paihao/shared/rules/screen-settings'

/** How 1 may be said, as staff choose it: with the sound of it, in every language the same. */
export const oneNames: Record<ScreenSettings['one'], string> = { 幺: '幺 yāo', 一: '一 yī' }
