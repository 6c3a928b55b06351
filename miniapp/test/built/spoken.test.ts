/** @jest-environment node */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { startStubServer, type StubServer } from '../support/stub-server'
import { readTemplates, type WxNode } from '../support/wx-tree'
import { createWxSim, type WxSim } from '../support/wx-sim'

const dist = path.join(__dirname, '../../dist/weapp')
const tree = readTemplates(readFileSync(path.join(dist, 'base.wxml'), 'utf8'))
let server: StubServer
let sim: WxSim

beforeEach(async () => {
  server = await startStubServer()
  sim = createWxSim(dist, { server: server.origin })
})
afterEach(async () => {
  sim.close()
  await server.close()
})

async function open(url: string, words: string): Promise<void> {
  sim.launch(url)
  await sim.until(() => sim.shows(words))
}
/** All of the page that its templates give this attribute. */
const told = (attribute: string, value: string): WxNode[] =>
  tree.all(sim.root(), node => tree.attribute(node, attribute) === value).map(({ node }) => node)

describe('what a screen reader is told in WeChat', () => {
  it('whatever can be touched is a button, and a choice says which one is taken', async () => {
    await open('pages/settings/index', '繁體中文')
    const touched = tree.all(sim.root(), node => tree.listens(node, 'tap') && tree.tag(node) === 'view')
    const buttons = told('aria-role', 'button')
    expect(buttons.length).toBeGreaterThan(6)
    for (const button of buttons) expect(touched.map(({ node }) => node)).toContain(button)
    expect(told('aria-pressed', 'true').map(tree.text)).toEqual([expect.stringContaining('简体中文')])
    expect(told('aria-pressed', 'false').length).toBeGreaterThan(2)
  })

  it('a field has its name, and says when it is not right', async () => {
    await open('pages/take/index?venueId=bsealed', '投标人信息')
    for (const name of ['单位名称', '统一社会信用代码', '授权代表姓名', '联系电话'])
      expect(told('aria-label', name).map(tree.tag)).toEqual(['input'])
    expect(told('aria-invalid', 'true')).toEqual([])
    sim.type('统一社会信用代码', '9144070')
    await sim.until(() => told('aria-invalid', 'true').length === 1)
  })

  it('titles are headings, and what went wrong is read out', async () => {
    await open('pages/home/index', '社会保险')
    expect(told('aria-role', 'heading').map(tree.text)).toContain('开标场次')
    expect(told('aria-role', 'status').length).toBeGreaterThan(0)
  })
})
