/** The few parts of miniprogram-simulate that the tests use; it ships no types. */
declare module 'miniprogram-simulate' {
  interface Rendered {
    attach(parent: Node): void
    detach(): void
    readonly instance: { setData(change: object): void }
    querySelector(selector: string): { dispatchEvent(type: string): void } | undefined
  }
  interface Simulate {
    load(componentPath: string, options: { rootPath: string }): string
    render(componentId: string): Rendered
  }
  const simulate: Simulate
  export default simulate
}
