/** What the build puts in and what its loaders understand. */
declare const PAIHAO_BASE_URL: string

declare module '*.module.scss' {
  const names: Readonly<Record<string, string>>
  export default names
}
declare module '*.scss'

declare module '*.wav' {
  const address: string
  export default address
}
