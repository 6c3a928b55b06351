import type { ServerProcess } from '../support/server-process'

const NEW = 'Quite-another-1'

/** The log-in of somebody who works for the same agency as the demo's agent. */
export async function logInColleague(server: ServerProcess): Promise<object> {
  const stranger = server.client()
  const { staff } = await stranger.call('logInStaff', {
    body: { username: 'agent', password: server.password },
  })
  const username = 'colleague'
  const admin = await server.staff('admin')
  const { password } = await admin.call('createAccount', {
    body: { username, name: '代理人员丙', roles: ['agent'], agencyId: staff.agencyId ?? '' },
  })
  const first = await stranger.call('logInStaff', { body: { username, password } })
  await server.client(first.token).call('changePassword', { body: { password, newPassword: NEW } })
  return await stranger.call('logInStaff', { body: { username, password: NEW } })
}
