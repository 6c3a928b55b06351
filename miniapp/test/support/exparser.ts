import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import simulate from 'miniprogram-simulate'
import type { WxNode } from './wx-tree'

export interface DrawnPage {
  draw(root: WxNode): void
  /** Touches the first element of this class. */
  tap(className: string): void
  close(): void
}

/**
 * Draws a built page's own templates with WeChat's template compiler and component engine. The page's script runs
 * elsewhere (`wx-sim`): its tree comes in by `draw`, and what is touched goes out by `onEvent`.
 */
export function drawPage(dist: string, page: string, onEvent: (event: object) => void): DrawnPage {
  const folder = mkdtempSync(path.join(tmpdir(), 'paihao-wxml-'))
  const file = path.join(folder, page)
  mkdirSync(path.dirname(file), { recursive: true })
  for (const name of ['base.wxml', 'utils.wxs', 'comp.wxml', 'comp.json', `${page}.wxml`, `${page}.json`])
    copyFileSync(path.join(dist, name), path.join(folder, name))
  writeFileSync(
    path.join(folder, 'comp.js'),
    'Component({ properties: { i: Object, l: String }, methods: { eh: globalThis.paihaoEvent } })',
  )
  writeFileSync(
    `${file}.js`,
    'Component({ data: { root: { cn: [] } }, methods: { eh: globalThis.paihaoEvent } })',
  )
  Object.assign(globalThis, { paihaoEvent: onEvent })
  const drawn = simulate.render(simulate.load(file, { rootPath: folder }))
  drawn.attach(document.body)
  return {
    draw: root => drawn.instance.setData({ root }),
    tap(className) {
      const found = drawn.querySelector(className)
      if (found === undefined) throw new Error(`Nothing drawn has the class ${className}`)
      found.dispatchEvent('tap')
    },
    close() {
      drawn.detach()
      rmSync(folder, { recursive: true })
    },
  }
}
