import { theme } from 'antd'
import type { ThemeConfig } from 'antd'

/** A colour of tokens.css as it stands in the document now. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

/** antd in the colours of tokens.css, which is the one place where they are written. */
export function antdTheme(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: token('--accent'),
      colorLink: token('--accent'),
      colorInfo: token('--accent'),
      colorInfoBg: token('--accent-soft'),
      colorPrimaryBg: token('--accent-soft'),
      colorError: token('--refuse'),
      colorWarning: token('--turn'),
      colorSuccess: token('--good'),
      colorText: token('--ink'),
      colorTextSecondary: token('--ink-soft'),
      colorTextDescription: token('--ink-soft'),
      colorTextPlaceholder: token('--ink-soft'),
      colorTextLightSolid: token('--on-accent'),
      colorBorder: token('--line'),
      colorBgLayout: token('--paper'),
      ...(dark ? { colorBgContainer: token('--card'), colorBgElevated: token('--card') } : {}),
      borderRadius: 8,
      borderRadiusLG: 12,
      fontFamily: 'var(--font)',
      fontSize: 15,
      controlHeight: 44,
      // What closes is gone at once: the next key or scan already belongs to the page below.
      motion: false,
    },
    components: {
      // A ring to be ticked has no other sign: 3:1 against its ground (WCAG 1.4.11).
      Radio: { colorBorder: token('--ink-off') },
      Checkbox: { colorBorder: token('--ink-off') },
      // Each part as high as any other control.
      Segmented: { trackPadding: 0 },
      // Tooltips stay dark in both.
      Tooltip: { colorTextLightSolid: '#ffffff' },
    },
  }
}
