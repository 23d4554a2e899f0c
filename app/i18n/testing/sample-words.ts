import { fileURLToPath } from 'node:url';
import { loadWords } from '../texts.server.ts';

const sampleLocales = fileURLToPath(new URL('locales', import.meta.url));

/** The portal's own words and those of the sample service; a missing text throws. */
export const wordsOf = loadWords({ folders: ['locales', sampleLocales], isStrict: true });
