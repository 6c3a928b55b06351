import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import request from 'supertest'
import { createPages, inlineScriptHashes } from '../../src/http/pages'
import { docsPage } from '../../src/http/docs-page'

const root = mkdtempSync(join(tmpdir(), 'paihao-pages-'))
const script = 'document.documentElement.style.fontSize = "16px"'
const server = createServer(
  express().use(createPages({ web: join(root, 'web'), h5: join(root, 'h5'), data: root })),
)
beforeAll(() => {
  for (const folder of ['web/web-assets', 'h5/js', 'voice/cmn'])
    mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'web/dashboard.html'), '<script type="module" src="/web-assets/a.js"></script>')
  writeFileSync(join(root, 'web/web-assets/dashboard-CQ2SDvix.js'), 'x')
  writeFileSync(join(root, 'h5/index.html'), `<script>${script}</script>`)
  writeFileSync(join(root, 'h5/js/app.js'), 'x')
  writeFileSync(join(root, 'voice/manifest.json'), '{}')
  writeFileSync(join(root, 'voice/cmn/handover1.ogg'), 'x')
  writeFileSync(join(root, '.env'), 'secret')
})
afterAll(() => rmSync(root, { recursive: true }))

it('a page is served with its policy: scripts from here alone, or by their hash', async () => {
  const dashboard = await request(server)
    .get('/dashboard')
    .expect(200)
    .expect('Content-Type', /text\/html/)
  expect(dashboard.headers['content-security-policy']).toContain("script-src 'self';")
  expect(dashboard.headers['referrer-policy']).toBe('no-referrer')
  const phones = await request(server).get('/').expect(200)
  const [hash] = inlineScriptHashes(`<script>${script}</script>`)
  expect(phones.headers['content-security-policy']).toContain(`script-src 'self' '${hash}';`)
  for (const { headers } of [dashboard, phones])
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
})

it('the dashboard answers to the addresses below it, and nothing else does', async () => {
  await request(server).get('/dashboard/sessions/b1').expect(200)
  for (const path of ['/dashboard/x.js', '/nothing', '/screen', '/kiosk', '/web-assets/', '/.env'])
    await request(server).get(path).expect(404)
  for (const path of ['/../.env', '/js/..%2f..%2f.env', '/%2e%2e/.env', '/js/%00'])
    expect((await request(server).get(path)).status).toBeGreaterThanOrEqual(400)
})

it('a page that is asked for with a slash at its end is found all the same', async () => {
  for (const name of ['dashboard', 'screen', 'kiosk', 'verify'])
    await request(server).get(`/${name}/`).expect(308).expect('Location', `/${name}`)
})

it('what carries a hash in its name may be kept for ever, the rest is asked for anew', async () => {
  const hashed = await request(server).get('/web-assets/dashboard-CQ2SDvix.js').expect(200)
  expect(hashed.headers['cache-control']).toContain('immutable')
  const plain = await request(server).get('/js/app.js').expect(200)
  expect(plain.headers['cache-control']).toBe('no-cache')
})

it('the contract can be read as a page without any script', () => {
  const page = docsPage()
  expect(page).toContain('<h3>POST /queues/:queueId/tickets</h3>')
  expect(page).not.toMatch(/<script|https?:\/\//)
})

it('a hall’s own recordings are served from its folder, and asked for anew each time', async () => {
  await request(server).get('/hall-voice/manifest.json').expect(200).expect('Cache-Control', 'no-cache')
  await request(server).get('/hall-voice/cmn/handover1.ogg').expect(200).expect('Cache-Control', 'no-cache')
  await request(server).get('/hall-voice/cmn/none.ogg').expect(404)
  await request(server).get('/hall-voice/../.env').expect(404)
})
