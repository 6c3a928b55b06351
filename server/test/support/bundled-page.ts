import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const pages = path.join(root, 'server/web/test/pages')
const files = path.join(root, 'server/web/public')

/** Opens a test's own page in Chromium: one file of `server/web/test/pages`, and what the web build serves beside it. */
export async function openBundled(page: Page, name: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [path.join(pages, name)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env': '{}' },
    loader: { '.css': 'empty', '.svg': 'dataurl' },
    alias: { '@paihao/shared': path.join(root, 'shared/src') },
    logLevel: 'error',
  })
  const script = outputFiles[0]?.text ?? ''
  await page.route('http://page.test/**', async route => {
    const { pathname } = new URL(route.request().url())
    const html = '<!doctype html><div id="root"></div><script src="/page.js"></script>'
    if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: html })
    else if (pathname === '/page.js') await route.fulfill({ contentType: 'text/javascript', body: script })
    else {
      const body = await readFile(path.join(files, pathname)).catch(() => null)
      await route.fulfill(body === null ? { status: 404, body: '' } : { body })
    }
  })
  await page.goto('http://page.test/')
}
