import { miniapp as original } from '../zh-CN/miniapp'
export const miniapp: Record<keyof typeof original, string> = original
