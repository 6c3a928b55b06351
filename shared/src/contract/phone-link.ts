/** The pages for phones that a code on paper or on a screen leads to. */
export const linkedPages = ['take', 'ticket', 'session', 'hall', 'arrive', 'room'] as const
export type LinkedPage = (typeof linkedPages)[number]

/**
 * A link for a QR code. It has no `#`: WeChat matches the path by its rule for plain links and opens the mini-program
 * with it (扫普通链接二维码打开小程序), and everywhere else the server leads on to the page in the browser.
 */
export function phoneLink(
  publicUrl: string,
  page: LinkedPage,
  query: Readonly<Record<string, string>>,
): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `${publicUrl}/t/${page}?${pairs.join('&')}`
}
