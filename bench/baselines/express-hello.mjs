// Express 5 as the tutorials have it: GET hello, and POST hello with a JSON body.
import express from 'express'

const app = express()
app.get('/', (_request, response) => void response.json({ hello: 'world' }))
app.post('/', express.json(), (request, response) => void response.json({ hello: request.body.requestId }))
const server = app.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  process.send({ port: server.address().port }),
)
