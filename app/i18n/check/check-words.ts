import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { FileFinding } from '#forms/engine/describe-finding.ts';
import type { Service } from '#forms/engine/model.ts';
import { openText } from '#forms/engine/prove/locate.ts';
import { checkServiceWords } from './check-service-words.ts';
import { checkTranslations } from './check-translations.ts';
import type { Library, TextFinding } from './model.ts';
import { checkSources } from './sources.ts';

/**
 * Whether the words of these services are whole, with their places. What is wrong with the German ones is wrong; what a
 * translation lacks is a warning, for German is shown instead. A language without a file is not begun, and not named.
 */
export function checkWords(library: Library, services: readonly Service[]): readonly FileFinding[] {
  const ids = services.map(({ id }) => id);
  const own = { ...library, files: library.files.filter(({ name }) => ids.includes(name)) };
  const stale = checkSources(own).filter(({ code }) => code === 'stale-text');
  return [...checkServiceWords(own, services), ...checkTranslations(own), ...stale]
    .filter(({ path, code }) => code !== 'missing-file' || isGerman(library, path))
    .map((finding) => placed(finding, isGerman(library, finding.path)));
}

function isGerman({ folder }: Library, path: string): boolean {
  return path.startsWith(join(folder, 'de', sep));
}

/** A place that is not filled, or a text without words, is wrong in every language. */
const WRONG_ANYWHERE: readonly string[] = ['other-places', 'empty-text'];

function placed({ path, key, code, params }: TextFinding, isInGerman: boolean): FileFinding {
  const at = key !== null && existsSync(path) ? openText(readFileSync(path, 'utf8'))(key.split('.')) : START;
  return {
    file: path,
    code,
    params: { ...params, where: key === null ? '' : `${key}: ` },
    isWarning: !isInGerman && !WRONG_ANYWHERE.includes(code),
    ...at,
  };
}

const START = { line: 1, column: 1 };
