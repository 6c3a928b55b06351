// Express 5 as the tutorials have it: GET hello, and POST hello with a JSON body.
import { createRequire } from 'node:module'

// The server's own: at the root of the tree npm may have put an older one, which a build tool wants.
const express = createRequire(new URL('../../server/package.json', import.meta.url))('express')

const app = express()
app.get('/', (_request, response) => void response.json({ hello: 'world' }))
app.post('/', express.json(), (request, response) => void response.json({ hello: request.body.requestId }))
const server = app.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  process.send({ port: server.address().port }),
)
