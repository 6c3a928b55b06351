// The simplest ticket machine on Redis: one INCR a request.
import { createServer } from 'node:http'
import Redis from 'ioredis'

const redis = new Redis({ path: process.argv[2] })
const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    void redis.incr('counter').then(n => {
      const text = JSON.stringify({ n })
      response
        .writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) })
        .end(text)
    })
  })
})
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  process.send({ port: server.address().port }),
)
