/**
 * The options of the Remix plugin and nothing else; `vite.config.ts` imports them. Single fetch stays off: only it
 * reaches turbo-stream 2.4.1 (CVE-2026-34077).
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: false,
  },
};
