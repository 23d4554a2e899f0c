import { prepare } from './prepare.js';

/**
 * `npm start`: brings everything up to date, then serves. `--dev` serves the sources instead of a build, and checks
 * definitions anew when they change.
 */
const isDevelopment = process.argv.includes('--dev');
await prepare({ isBuilt: !isDevelopment });
if (isDevelopment) {
  const { watchForms } = await import('./prepare/watch-forms.js');
  watchForms();
}
await import('../server.js');
