import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import options from './remix.config.js';

/** What every page loads comes in one file: on a slow line each file costs a wait. */
const oneEntry = { manualChunks: { entry: ['app/entry.client.ts', 'app/i18n/languages.ts'] } };

/**
 * Pages are documents and are asked for again after a change; what would exchange components in an open page waits for a
 * preamble that we do not send, and without it no island would open.
 */
const withoutRefresh = remix(options).filter(({ name }) => name !== 'remix-react-refresh-babel');

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    // React Aria brings its own words in 34 languages; only those of the pages are needed.
    { ...optimizeLocales.vite({ locales: ['de-DE', 'en-US'] }), apply: 'build' },
    withoutRefresh,
  ],
  // Found before the first page: found later, their scripts would have to be loaded anew, and nobody tells the page so.
  // What only the server loads is no script of any page, though the build tool meets it on its way.
  optimizeDeps: { entries: ['app/entry.client.ts'], exclude: ['busboy', '@remix-run/node'] },
  build: {
    // Scripts are loaded by an island when it wakes; hints for all of them would load them with the page.
    modulePreload: false,
    assetsInlineLimit: 0,
    target: 'es2022',
    ...(isSsrBuild ? {} : { rollupOptions: { output: oneEntry } }),
  },
}));
