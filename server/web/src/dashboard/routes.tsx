import { createBrowserRouter } from 'react-router'
import { AccountsPage } from './admin/accounts-page'
import { DevicesPage } from './admin/devices-page'
import { HallSetupPage } from './halls/hall-setup-page'
import { HallsPage } from './halls/halls-page'
import { HomePage } from './home/home-page'
import { InvitedPage } from './invited/invited-page'
import { HallLivePage } from './live/hall-live-page'
import { SessionLivePage } from './live/session-live-page'
import { PasswordPage } from './login/password-page'
import { SessionFormPage } from './sessions/session-form-page'
import { SessionsPage } from './sessions/sessions-page'
import { NoticesPage } from './notices/notices-page'
import { PageFault, PageMissing } from './page-fault'
import { Shell } from './shell'
import { HallStatisticsPage } from './statistics/hall-statistics-page'
import { StatisticsPage } from './statistics/statistics-page'
import { SupervisionPage } from './supervision/supervision-page'
import { TimelinePage } from './timeline/timeline-page'

export const router = createBrowserRouter(
  [
    {
      path: '/',
      element: <Shell />,
      children: [
        {
          errorElement: <PageFault />,
          children: [
            { index: true, element: <HomePage /> },
            { path: 'bid-sessions', element: <SessionsPage /> },
            { path: 'bid-sessions/new', element: <SessionFormPage /> },
            { path: 'bid-sessions/:venueId', element: <SessionLivePage /> },
            { path: 'bid-sessions/:venueId/invited', element: <InvitedPage /> },
            { path: 'halls', element: <HallsPage /> },
            { path: 'halls/new', element: <HallSetupPage /> },
            { path: 'halls/:hallId', element: <HallLivePage /> },
            { path: 'halls/:hallId/set-up', element: <HallSetupPage /> },
            { path: 'halls/:hallId/statistics', element: <HallStatisticsPage /> },
            { path: 'venues/:venueId/timeline', element: <TimelinePage /> },
            { path: 'venues/:venueId/statistics', element: <StatisticsPage /> },
            { path: 'supervision', element: <SupervisionPage /> },
            { path: 'notices', element: <NoticesPage /> },
            { path: 'devices', element: <DevicesPage /> },
            { path: 'accounts', element: <AccountsPage /> },
            { path: 'password', element: <PasswordPage /> },
            { path: '*', element: <PageMissing /> },
          ],
        },
      ],
    },
  ],
  { basename: '/dashboard' },
)
