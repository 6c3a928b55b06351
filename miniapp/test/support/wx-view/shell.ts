import { readFileSync } from 'node:fs'
import path from 'node:path'

interface Bar {
  color: string
  selectedColor: string
  backgroundColor: string
  list: { pagePath: string; text: string; iconPath: string; selectedIconPath: string }[]
}

/** What WeChat draws around a page: the bar with title and way back above it, the tabs below. */
export function shellHtml(dist: string): string {
  // The package's own app.json.
  const { tabBar, window } = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    tabBar: Bar
    window: { navigationBarBackgroundColor: string }
  }
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>小程序</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
html, body { margin: 0; height: 100%; }
body { display: flex; flex-direction: column; font-family: 'Noto Sans CJK SC', sans-serif; background: ${window.navigationBarBackgroundColor}; }
header { flex: none; display: flex; align-items: center; height: 44px; padding-top: 44px; }
header button { width: 44px; height: 44px; border: 0; background: none; font-size: 24px; visibility: hidden; }
header button.on { visibility: visible; }
header h1 { flex: 1; margin: 0; padding-left: 51px; font-size: 17px; font-weight: 600; text-align: center; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
header i { width: 87px; height: 30px; margin-right: 7px; border: 1px solid #d5d9de; border-radius: 16px; background: #fff8; }
main { position: relative; flex: 1; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
nav { display: none; flex: none; height: 50px; padding-bottom: 34px; background: ${tabBar.backgroundColor}; }
nav.on { display: flex; }
nav button { flex: 1; border: 0; padding: 0; background: none; font-size: 10px; color: ${tabBar.color}; }
nav button[aria-current] { color: ${tabBar.selectedColor}; }
nav img { display: block; width: 27px; height: 27px; margin: 3px auto 1px; }
#toast { position: fixed; top: 45%; left: 50%; max-width: 60%; transform: translate(-50%, -50%); padding: 12px 16px; border-radius: 8px; background: #4c4c4cee; color: #fff; font-size: 14px; }
#toast:empty { display: none; }
</style></head><body>
<header><button aria-label="返回" onclick="paihaoTell({ back: true })">‹</button><h1></h1><i></i></header>
<main></main><nav></nav><div id="toast"></div>
<script>
const bar = ${JSON.stringify(tabBar)}
const pages = new Map()
const tabs = bar.list.map(one => ({ ...one }))
const find = name => document.querySelector(name)
function front() {
  const page = [...pages.values()].at(-1)
  for (const one of pages.values()) one.frame.style.visibility = one === page ? 'visible' : 'hidden'
  if (page === undefined) return
  find('h1').textContent = page.title
  find('header').style.background = page.color ?? ''
  find('header button').className = page.depth > 1 ? 'on' : ''
  const isTab = tabs.some(tab => tab.pagePath === page.route)
  find('nav').className = isTab ? 'on' : ''
  find('nav').innerHTML = tabs.map(({ pagePath, text, iconPath, selectedIconPath }) => {
    const isOn = pagePath === page.route
    return '<button data-page="' + pagePath + '"' + (isOn ? ' aria-current="page"' : '') + '><img alt="" src="/' + (isOn ? selectedIconPath : iconPath) + '">' + text + '</button>'
  }).join('')
}
find('nav').onclick = event => {
  const tab = event.target.closest('button')?.dataset.page
  if (tab !== undefined) paihaoTell({ tab })
}
globalThis.paihaoShell = {
  open(id, page) {
    const frame = document.createElement('iframe')
    frame.name = String(id)
    frame.src = '/frame'
    find('main').append(frame)
    pages.set(id, { ...page, frame })
    front()
  },
  close(id) {
    pages.get(id)?.frame.remove()
    pages.delete(id)
    front()
  },
  asked(name, { title, index, text, backgroundColor }) {
    if (name === 'setNavigationBarTitle') [...pages.values()].at(-1).title = title
    if (name === 'setNavigationBarColor') [...pages.values()].at(-1).color = backgroundColor
    if (name === 'setTabBarItem') tabs[index].text = text
    if (name === 'showToast') find('#toast').textContent = title
    front()
  },
}
</script></body></html>`
}
