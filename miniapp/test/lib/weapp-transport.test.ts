import { type SocketTask, TaskSocket } from '../../src/lib/weapp-transport'

function fakeTask() {
  const handlers: {
    open?: () => void
    close?: (closed: { code?: number }) => void
    error?: (error: { errMsg: string }) => void
    message?: (message: { data: string }) => void
  } = {}
  const sent: unknown[] = []
  const closed: unknown[] = []
  let isFailing = false
  const task: SocketTask = {
    send({ data, fail }) {
      if (isFailing) fail?.({ errMsg: 'send:fail' })
      else sent.push(data)
    },
    close: options => void closed.push(options.code),
    onOpen: listener => (handlers.open = listener),
    onClose: listener => (handlers.close = listener),
    onError: listener => (handlers.error = listener),
    onMessage: listener => (handlers.message = listener),
  }
  return { task, handlers, sent, closed, failNow: () => (isFailing = true) }
}

const turn = () => new Promise(resolve => setTimeout(resolve, 0))

function opened(connect: () => SocketTask | Promise<SocketTask>) {
  const heard: string[] = []
  const socket = new TaskSocket(connect, 'wss://example.invalid')
  socket.onopen = () => heard.push('open')
  socket.onmessage = ({ data }) => heard.push(`message ${typeof data === 'string' ? data : 'bytes'}`)
  socket.onerror = () => heard.push('error')
  socket.onclose = ({ code }) => heard.push(`close ${code ?? ''}`)
  return { socket, heard }
}

describe('a socket of the mini-program', () => {
  it.each(['at once', 'as a promise'])('opens, hears and sends, when its task is given %s', async how => {
    const { task, handlers, sent } = fakeTask()
    const { socket, heard } = opened(() => (how === 'at once' ? task : Promise.resolve(task)))
    await turn()
    handlers.open?.()
    handlers.message?.({ data: 'hello' })
    socket.send('answer')
    handlers.close?.({ code: 1001 })
    expect(heard).toEqual(['open', 'message hello', 'close 1001'])
    expect(sent).toEqual(['answer'])
  })

  it('says once that it failed, however often the platform does', async () => {
    const { task, handlers } = fakeTask()
    const { heard } = opened(() => task)
    await turn()
    handlers.error?.({ errMsg: 'no route' })
    handlers.close?.({ code: 1006 })
    handlers.error?.({ errMsg: 'again' })
    expect(heard).toEqual(['error', 'close 1006'])
  })

  it('fails when it cannot even be made', async () => {
    const { heard } = opened(() => Promise.reject(new Error('too many sockets')))
    await turn()
    expect(heard).toEqual(['error', 'close 1006'])
  })

  it('hangs up a task that opens after it was closed', async () => {
    const { task, handlers, closed } = fakeTask()
    const { socket, heard } = opened(() => task)
    socket.close()
    await turn()
    handlers.open?.()
    expect(heard).toEqual(['close 1000'])
    expect(closed).toContain(1000)
  })

  it('ends when a message cannot be sent', async () => {
    const { task, handlers, failNow } = fakeTask()
    const { socket, heard } = opened(() => task)
    await turn()
    handlers.open?.()
    failNow()
    socket.send('lost')
    expect(heard).toEqual(['open', 'error', 'close 1006'])
  })
})
