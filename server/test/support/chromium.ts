import { type Browser, chromium } from 'playwright-core'

/**
 * Debian's Chromium. Its shell has the same engine without the browser's own windows, and needs half of the processor's
 * time; the whole browser is for what those windows do (it shows notifications).
 */
export function launchChromium(program: 'shell' | 'browser' = 'shell'): Promise<Browser> {
  return chromium.launch({
    executablePath: program === 'shell' ? '/usr/bin/chromium-headless-shell' : '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
}
