import { build } from 'vite';

/** Writes the program of the thread that judges messages: a thread begins with a file, not with a part of the server. */
await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    ssr: 'app/adapters/standards/judging-thread.ts',
    outDir: 'build/judges',
    emptyOutDir: true,
    target: 'node20',
  },
});
