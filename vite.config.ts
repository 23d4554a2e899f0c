import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import options from './remix.config.js';

export default defineConfig({
  plugins: [remix(options)],
  // Scripts are loaded by an island when it wakes; hints for all of them would load them with the page.
  build: { modulePreload: false, assetsInlineLimit: 0, target: 'es2022' },
});
