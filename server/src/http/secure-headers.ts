import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import helmet, { type HelmetOptions } from 'helmet'

export type Headers = Readonly<Record<string, string | readonly string[]>>

const common = {
  referrerPolicy: { policy: 'no-referrer' },
  // Browsers heed it over HTTPS alone.
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  xFrameOptions: { action: 'deny' },
} satisfies HelmetOptions

/** Answers of the API: nothing in them may run, be framed, be kept or be read by another site. */
export const apiHeaders: Headers = {
  ...headersOf({
    ...common,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    // These tell a browser how to show a page; JSON is none.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  }),
  'Cache-Control': 'no-store',
}

/**
 * Pages: scripts from here alone, or (the start-up lines that a build writes into a page) with one of these hashes
 * (`sha256-…`). Styles may stand in the page, because the components of the dashboard make them at run time.
 */
export function pageHeaders(scriptHashes: readonly string[] = []): Headers {
  return headersOf({
    ...common,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scriptHashes.map(hash => `'${hash}'`)],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  })
}

/** What helmet sets, asked once: a middleware for each request would set the same fourteen headers again. */
function headersOf(options: HelmetOptions): Headers {
  const res = new ServerResponse(new IncomingMessage(new Socket()))
  helmet(options)(new IncomingMessage(new Socket()), res, () => undefined)
  return Object.fromEntries(
    Object.entries(res.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'number' ? String(value) : value]],
    ),
  )
}

export function setAll(res: Pick<ServerResponse, 'setHeader'>, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
}
