import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import { useEffect, useMemo } from 'react'
import type { ReactElement } from 'react'
import { RouterProvider } from 'react-router'
import { LanguageProvider, useLanguage } from '../lib/language'
import { antdHabits } from './antd-habits'
import { AppearanceProvider, useAppearance } from './appearance'
import './dashboard.css'
import './targets.css'
import { useBuiltInNames } from './built-in-names'
import { useKeptFocus } from './keep-focus'
import { locales, setCalendarLanguage } from './locale'
import { LoginProvider } from './login/login-context'
import { useTabLeavesLists } from './tab-leaves'
import { router } from './routes'
import { antdTheme } from './theme'
import { retryWhenPassing } from './retry'

const queries = new QueryClient({
  defaultOptions: { queries: { retry: retryWhenPassing, staleTime: 5_000, refetchOnWindowFocus: true } },
})

export function DashboardApp(): ReactElement {
  return (
    <LanguageProvider>
      <AppearanceProvider>
        <Themed />
      </AppearanceProvider>
    </LanguageProvider>
  )
}

function Themed(): ReactElement {
  const { language } = useLanguage()
  const { dark } = useAppearance()
  const theme = useMemo(() => antdTheme(dark), [dark])
  useEffect(() => setCalendarLanguage(language), [language])
  useBuiltInNames()
  useKeptFocus()
  useTabLeavesLists()
  return (
    <ConfigProvider theme={theme} locale={locales[language]} {...antdHabits}>
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
