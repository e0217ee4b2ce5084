import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const uswds = fileURLToPath(new URL('node_modules/@uswds/uswds', import.meta.url));
const kinds = fileURLToPath(new URL('../../../../platform/privacy/src/main/java', import.meta.url));
const api = process.env.MICIP_PORTAL_API ?? 'http://127.0.0.1:8790';

export default defineConfig({
  plugins: [react()],
  // USWDS's own fonts and images, by the addresses its Sass writes.
  resolve: { alias: [{ find: /^uswds\/(fonts|img)\//, replacement: `${uswds}/dist/$1/` }] },
  css: {
    preprocessorOptions: {
      scss: {
        loadPaths: [`${uswds}/packages`],
        quietDeps: true,
        silenceDeprecations: ['if-function', 'global-builtin', 'import'],
      },
    },
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Nothing is inlined: the gateway's content security policy takes fonts and styles from 'self' only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  server: {
    host: '127.0.0.1',
    // A test holds the words for findings against the scanner's kinds.
    fs: { allow: ['.', kinds] },
    proxy: Object.fromEntries(
      ['/api', '/oauth2', '/login', '/logout', '/log', '/mock'].map((path) => [path, api]),
    ),
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
