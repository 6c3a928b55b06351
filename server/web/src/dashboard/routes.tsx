import { Navigate, createBrowserRouter } from 'react-router'
import { AccountsPage } from './admin/accounts-page'
import { DevicesPage } from './admin/devices-page'
import { HallsPage } from './halls/halls-page'
import { HallLivePage } from './live/hall-live-page'
import { SessionLivePage } from './live/session-live-page'
import { PasswordPage } from './login/password-page'
import { SessionFormPage } from './sessions/session-form-page'
import { SessionsPage } from './sessions/sessions-page'
import { FirstPage, Shell } from './shell'
import { SupervisionPage } from './supervision/supervision-page'

export const router = createBrowserRouter(
  [
    {
      path: '/',
      element: <Shell />,
      children: [
        { index: true, element: <FirstPage /> },
        { path: 'bid-sessions', element: <SessionsPage /> },
        { path: 'bid-sessions/new', element: <SessionFormPage /> },
        { path: 'bid-sessions/:venueId', element: <SessionLivePage /> },
        { path: 'halls', element: <HallsPage /> },
        { path: 'halls/:hallId', element: <HallLivePage /> },
        { path: 'supervision', element: <SupervisionPage /> },
        { path: 'devices', element: <DevicesPage /> },
        { path: 'accounts', element: <AccountsPage /> },
        { path: 'password', element: <PasswordPage /> },
        { path: '*', element: <Navigate to="/" replace /> },
      ],
    },
  ],
  { basename: '/dashboard' },
)
