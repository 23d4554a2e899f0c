import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import options from './remix.config.js';

/** What every page loads comes in one file: on a slow line each file costs a wait. */
const oneEntry = { manualChunks: { entry: ['app/entry.client.ts', 'app/i18n/languages.ts'] } };

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    // React Aria brings its own words in 34 languages; only those of the pages are needed.
    { ...optimizeLocales.vite({ locales: ['de-DE', 'en-US'] }), apply: 'build' },
    remix(options),
  ],
  build: {
    // Scripts are loaded by an island when it wakes; hints for all of them would load them with the page.
    modulePreload: false,
    assetsInlineLimit: 0,
    target: 'es2022',
    ...(isSsrBuild ? {} : { rollupOptions: { output: oneEntry } }),
  },
}));
