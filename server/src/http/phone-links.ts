import { type LinkedPage, linkedPages } from '@paihao/shared/contract/phone-link'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Router } from 'express'
import { apiHeaders, setAll } from './secure-headers'

/** What stands in a query of ours, and no more of it than any code holds. */
const QUERY = /^[\w.~%&=+-]{0,600}$/
/** As WeChat and its relatives name what they look for on a host that is to be theirs. */
const PROOF = /^[A-Za-z0-9_-]{4,64}\.txt$/

const isLinked = (page: string): page is LinkedPage => linkedPages.some(one => one === page)

/**
 * `/t/<page>?…`, the links of codes, lead browsers to the page itself; WeChat opens the mini-program instead, once its
 * console has the rule `/t/`. To prove that the host is ours the console asks for a file in the folder of the rule, or
 * at the top: those that lie in `proofs` are given.
 */
export function createPhoneLinks(proofs: string): Router {
  const router = Router({ strict: true, caseSensitive: true })
  for (const path of ['/:name', '/t/:name'] as const)
    router.get(path, async (req, res, next) => {
      const { name } = req.params
      const text = PROOF.test(name) ? await readFile(join(proofs, name)).catch(() => null) : null
      if (text === null) {
        next()
        return
      }
      setAll(res, apiHeaders)
      res.type('text/plain').send(text)
    })
  router.get('/t/:page', (req, res, next) => {
    const { page } = req.params
    const [, query = ''] = /\?(.*)$/.exec(req.url) ?? []
    if (!isLinked(page) || !QUERY.test(query)) {
      next()
      return
    }
    setAll(res, apiHeaders)
    // As seen from `/t/`: a proxy may give the whole of it a path.
    res.status(302).setHeader('Location', `../#/pages/${page}/index?${query}`)
    res.end()
  })
  return router
}
