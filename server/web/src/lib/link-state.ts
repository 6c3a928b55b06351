/** How the page stands to the server, and since when (ms). */
export interface LinkState {
  readonly state: 'connecting' | 'live' | 'lost' | 'outdated'
  readonly since: number
}
