import { endpoint } from '../endpoint'
import { supervision } from '../supervision'

export const supervisionEndpoints = {
  getSupervision: endpoint({
    tag: 'records',
    method: 'GET',
    path: '/supervision',
    who: ['supervisor', 'auditor', 'admin'],
    replies: { 200: supervision },
    summary:
      'Every room and hall under way, read only, with what may be disputed later. Sealed sessions show the labels called and no counts before their deadline.',
  }),
}
