import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const server = process.env['PAIHAO_SERVER'] ?? 'http://127.0.0.1:3000'

/** One entry a page. Names of assets carry a hash; nothing is inlined, so a strict CSP needs no exception for scripts. */
export default defineConfig({
  root: file('.'),
  base: '/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsDir: 'web-assets',
    assetsInlineLimit: 0,
    // Hall screens and kiosks run whatever browser their maker left on them.
    target: 'es2020',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: {
        dashboard: file('dashboard.html'),
        screen: file('screen.html'),
        kiosk: file('kiosk.html'),
        verify: file('verify.html'),
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': server, '/socket.io': { target: server, ws: true } },
  },
})
