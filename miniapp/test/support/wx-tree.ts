/** A node of the tree that a page of Taro hands to its templates. */
export interface WxNode {
  /** The template's short name of the element. */
  nn: string
  sid?: string
  uid?: string
  /** The text of a text node. */
  v?: string
  cl?: string
  cn?: WxNode[]
  [property: string]: unknown
}

/** What base.wxml says of one element: its tag, which property each attribute shows, and which events it listens to. */
interface Template {
  tag: string
  attributes: Map<string, string>
  events: Set<string>
}

export interface Found {
  node: WxNode
  /** From the parent up. */
  above: WxNode[]
}

/** Reads the tree of a built page with the templates that would draw it. */
export interface WxTree {
  tag(node: WxNode): string
  attribute(node: WxNode, name: string): unknown
  listens(node: WxNode, event: string): boolean
  text(node: WxNode): string
  find(root: WxNode, test: (node: WxNode) => boolean): Found | null
  all(root: WxNode, test: (node: WxNode) => boolean): Found[]
}

export function readTemplates(wxml: string): WxTree {
  const templates = new Map<string, Template>()
  for (const [, name = '', tag = '', attributes = ''] of wxml.matchAll(
    /<template name="tmpl_\d+_([\w-]+?)(?:_focus|_blur)?">\s*<(?!template)([\w-]+)([^>]*)>/g,
  )) {
    if (templates.has(name)) continue
    const shown = [...attributes.matchAll(/([\w-]+)="\{\{[^"]*?\bi\.(\w+)/g)]
    const events = [...attributes.matchAll(/(?:bind|catch):?(\w+)="eh"/g)]
    templates.set(name, {
      tag,
      attributes: new Map(shown.map(([, attribute = '', property = '']) => [attribute, property])),
      events: new Set(events.map(([, event = '']) => event)),
    })
  }

  const children = (node: WxNode): WxNode[] => (Array.isArray(node.cn) ? node.cn.filter(Boolean) : [])

  function* walk(node: WxNode, above: WxNode[]): Generator<Found> {
    for (const child of children(node)) {
      yield { node: child, above }
      yield* walk(child, [child, ...above])
    }
  }

  const tree: WxTree = {
    tag: node => templates.get(node.nn)?.tag ?? node.nn,
    attribute: (node, name) => node[templates.get(node.nn)?.attributes.get(name) ?? name],
    listens: (node, event) => templates.get(node.nn)?.events.has(event) ?? false,
    // As words: where a line may not be broken is not among them.
    text: node => (node.v ?? '').replaceAll('\u00a0', ' ') + children(node).map(tree.text).join(''),
    find(root, test) {
      for (const found of walk(root, [])) if (test(found.node)) return found
      return null
    },
    all: (root, test) => [...walk(root, [])].filter(({ node }) => test(node)),
  }
  return tree
}
