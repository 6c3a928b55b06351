import type { ThemeConfig } from 'antd'

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

/** antd in the colours of tokens.css, which is the one place where they are written. */
export function antdTheme(): ThemeConfig {
  return {
    token: {
      colorPrimary: token('--accent'),
      colorLink: token('--accent'),
      colorError: token('--refuse'),
      colorWarning: token('--turn'),
      colorSuccess: token('--good'),
      colorText: token('--ink'),
      colorTextSecondary: token('--ink-soft'),
      colorTextDescription: token('--ink-soft'),
      colorTextPlaceholder: token('--ink-soft'),
      colorBorder: token('--line'),
      colorBgLayout: token('--paper'),
      borderRadius: 8,
      borderRadiusLG: 12,
      fontFamily: 'var(--font)',
      fontSize: 15,
      controlHeight: 40,
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
  }
}
