import jComponent from 'j-component'

/** What an element's own methods see of themselves. */
export interface Self {
  readonly _exparserNode: {
    readonly $$: HTMLElement
    triggerEvent(type: string, detail: object, options: object): void
  }
}
interface Property {
  type: unknown
  value?: unknown
  observer?(this: Self, value: unknown): void
}
export interface Definition {
  id: string
  tagName: string
  template: unknown
  usingComponents?: Record<string, string>
  options?: { classPrefix: string }
  properties?: Record<string, Property>
  data?: object
  methods?: Record<string, (event: object) => void>
  created?(this: Self): void
}
/** An event as the engine carries it from an element to the page's handler. */
export interface Rendered {
  readonly dom: HTMLElement
  readonly instance: { setData(change: object): void }
  attach(parent: Node): void
}
interface Engine {
  register(definition: Definition): string
  create(id: string): Rendered
}

/** WeChat's component engine. Its own types describe what an app's author writes, not compiled templates. */
export const engine = jComponent as unknown as Engine
