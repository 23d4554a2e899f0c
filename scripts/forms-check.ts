import { existsSync, watch } from 'node:fs';
import { momentOf } from '#app/usecases/context-of.ts';
import { readFindingTexts } from '#forms/finding-texts.ts';
import { checkFolders, OURS, wordsOf } from './forms-check/check-folders.ts';
import { exitCodeOf, UNUSABLE } from './forms-check/exit-code.ts';
import { readArguments, type Arguments } from './forms-check/read-arguments.ts';
import { report, say } from './forms-check/report.ts';

/**
 * Checks and proves all definitions and checks their words: `npm run forms:check -- [folder …] [--format
 * text|json|sarif] [--strict] [--watch]`. Further folders (as in FORMS_DIR) are checked with our own. `LANG` chooses the
 * language of the messages. Exits with 1 when something is wrong (with `--strict` also for warnings), with 2 when it is
 * called wrongly.
 */
const language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('de') ? 'de' : 'en';
const texts = readFindingTexts(language);
/** Editors save in several steps; what they do within this time is one change. */
const SETTLED_MS = 200;

const asked = readArguments(process.argv.slice(2));
const missing = asked?.folders.find((folder) => !existsSync(folder));
if (!asked) refuse(say(texts, 'usage', {}));
else if (missing !== undefined) refuse(say(texts, 'no-folder', { folder: missing }));
else start({ ...asked, folders: [OURS.services, ...asked.folders] });

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = UNUSABLE;
}

function start(wanted: Arguments): void {
  process.exitCode = check(wanted);
  if (!wanted.isWatching) return;
  // Watches on behalf of a portal under development, it ends with it.
  if (process.connected) process.once('disconnect', () => process.exit());
  let settling: NodeJS.Timeout | undefined;
  for (const folder of new Set([...wanted.folders, ...wanted.folders.map(wordsOf)].filter(existsSync))) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(settling);
      settling = setTimeout(() => (process.exitCode = check(wanted)), SETTLED_MS);
    });
  }
  process.stderr.write(`${say(texts, 'watching', {})}\n`);
}

function check({ folders, format, isStrict }: Arguments): number {
  const checked = checkFolders(folders, momentOf(new Date()).today);
  process.stdout.write(report(checked, texts, format));
  return exitCodeOf(checked.findings, isStrict);
}
