import { config } from 'zod/mini'

// WeChat forbids `new Function`, with which zod would otherwise compile its parsers.
config({ jitless: true })

export * from 'zod/mini'
