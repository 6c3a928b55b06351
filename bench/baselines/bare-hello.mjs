// node:http with nothing on top: the floor.
import { createServer } from 'node:http'

const text = JSON.stringify({ hello: 'world' })
const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }
const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => response.writeHead(200, headers).end(text))
})
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
  process.send({ port: server.address().port }),
)
