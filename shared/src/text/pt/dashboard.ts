import { dashboard as original } from '../zh-CN/dashboard'
export const dashboard: Record<keyof typeof original, string> = original
