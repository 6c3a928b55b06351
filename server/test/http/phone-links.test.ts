import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import request from 'supertest'
import { linkedPages, phoneLink } from '@paihao/shared/contract/phone-link'
import { createPhoneLinks } from '../../src/http/phone-links'

const folder = mkdtempSync(join(tmpdir(), 'paihao-proofs-'))
const server = createServer(express().use(createPhoneLinks(folder)))
beforeAll(() => {
  writeFileSync(join(folder, 'aB3dE6gH9k.txt'), '0123456789abcdef')
  writeFileSync(join(folder, 'secret.json'), 'secret')
})
afterAll(() => rmSync(folder, { recursive: true }))

it.each(linkedPages)('the link of a code leads a browser to the page %s with what it says', async page => {
  const link = new URL(phoneLink('http://x.example', page, { venueId: 'b1', arrive: 'a/b=' }))
  expect(link.hash).toBe('')
  const { headers } = await request(server)
    .get(link.pathname + link.search)
    .expect(302)
  const there = new URL(String(headers.location), link)
  expect(there.pathname).toBe('/')
  expect(there.hash).toBe(`#/pages/${page}/index?venueId=b1&arrive=a%2Fb%3D`)
})

it.each(['/t/other?a=1', '/t/take/x?a=1', '/t/', '/t', '/t/take?a=(x)', `/t/take?a=${'x'.repeat(601)}`])(
  '%s leads nowhere',
  async path => {
    await request(server).get(path).expect(404)
  },
)

it.each(['/aB3dE6gH9k.txt', '/t/aB3dE6gH9k.txt'])(
  'the file that WeChat gave to prove whose host this is, is at %s',
  async path => {
    const { text, headers } = await request(server).get(path).expect(200)
    expect([text, headers['content-type']]).toEqual(['0123456789abcdef', 'text/plain; charset=utf-8'])
  },
)

it.each(['/secret.json', '/missing0.txt', '/..%2Fx.txt', '/t/%2e%2e%2fsecret.txt'])(
  '%s is not given out',
  async path => {
    await request(server).get(path).expect(404)
  },
)
