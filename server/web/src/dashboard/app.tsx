import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import { useEffect, useMemo } from 'react'
import type { ReactElement } from 'react'
import { RouterProvider } from 'react-router'
import { LanguageProvider, useLanguage } from '../lib/language'
import { useTitle } from '../lib/use-title'
import './dashboard.css'
import { locales, setCalendarLanguage } from './locale'
import { LoginProvider } from './login/login-context'
import { router } from './routes'
import { useText } from './texts'
import { antdTheme } from './theme'
import { retryWhenPassing } from './retry'

const queries = new QueryClient({
  defaultOptions: { queries: { retry: retryWhenPassing, staleTime: 5_000, refetchOnWindowFocus: true } },
})

export function DashboardApp(): ReactElement {
  return (
    <LanguageProvider>
      <Themed />
    </LanguageProvider>
  )
}

function Themed(): ReactElement {
  const { language } = useLanguage()
  useTitle(useText()('title'))
  const theme = useMemo(antdTheme, [])
  useEffect(() => setCalendarLanguage(language), [language])
  return (
    <ConfigProvider theme={theme} locale={locales[language]} button={{ autoInsertSpace: false }}>
      <App message={{ maxCount: 3, duration: 6 }}>
        <QueryClientProvider client={queries}>
          <LoginProvider>
            <RouterProvider router={router} />
          </LoginProvider>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}
