import { verify as original } from '../zh-CN/verify'
export const verify: Record<keyof typeof original, string> = original
