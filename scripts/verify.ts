import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatInstant } from '#app/i18n/format.ts';
import { askPortalAt } from '#app/verifier/ask-portal.ts';
import type { Outcome, SealList, Source, Verdict } from '#app/verifier/model.ts';
import { parseSealList } from '#app/verifier/parse-seal-list.ts';
import { tellVerdict } from '#app/verifier/tell.ts';
import { verify } from '#app/verifier/verify.ts';
import type { VerdictWords } from '#app/verifier/view.ts';
import { readArguments, type Arguments } from './verify/read-arguments.ts';

const USAGE =
  'Usage: npm run verify -- <file.pdf> [--seals seals.json] [--portal https://portal.example] [--original original.pdf] [--json]';

/**
 * `npm run verify -- <file.pdf> [--seals seals.json] [--portal <address>] [--original <file>] [--json]` says what a file
 * proves, without a database: by the list of seals (the portal's, else that of `DATA_DIR`), and by a portal's books when
 * one is named. `--original` writes the document as it was sealed first, if that is still in the file. `LANG` chooses
 * the language. Exits with 0 when the file is unchanged, 1 when it is changed or not ours, 3 when it is not certain, 2
 * when there is nothing to check or to check with.
 */
const EXIT: Readonly<Record<Outcome, number>> = { unchanged: 0, changed: 1, foreign: 1, unknown: 3 };

const language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('de') ? 'de' : 'en';

try {
  const asked = readArguments(process.argv.slice(2));
  if (!asked) throw new Error(USAGE);
  process.exitCode = await check(asked);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

async function check({ file, seals, portal, original, isJson }: Arguments): Promise<number> {
  const list = await readSeals(seals, portal);
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const read: Source['read'] = async (start, end) => {
      const bytes = new Uint8Array(end - start);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
      return bytes.subarray(0, bytesRead);
    };
    const ask = portal === null ? null : askPortalAt(portal);
    const verdict = await verify({ size, read }, { seals: list, ask });
    if (original !== null && verdict.original !== null) await writeFile(original, verdict.original.bytes);
    process.stdout.write(
      isJson ? `${JSON.stringify(forMachines(verdict), null, 2)}\n` : await inWords(verdict),
    );
    return EXIT[verdict.outcome];
  } finally {
    await handle.close();
  }
}

async function readSeals(file: string | null, portal: string | null): Promise<SealList> {
  const ownFile = join(process.env['DATA_DIR'] ?? 'var', 'keys/seals.json');
  const isAsked = file === null && portal !== null;
  const from = isAsked ? `${portal}/api/v1/seals.json` : (file ?? ownFile);
  const text = isAsked ? await (await fetch(from)).text() : await readFile(from, 'utf8');
  const list = parseSealList(text);
  if (list === null) throw new Error(`${from} is no list of seals.`);
  return list;
}

/** Without the bytes of what lies in the file. */
function forMachines({ original, embedded, ...verdict }: Verdict) {
  return {
    ...verdict,
    original: original && { size: original.size, sha256: original.sha256 },
    embedded: embedded.map(({ bytes, ...facts }) => ({ ...facts, size: bytes.length })),
  };
}

async function inWords(verdict: Verdict): Promise<string> {
  const text = await readFile(`locales/${language}/verify.json`, 'utf8');
  // Our own file.
  const { verdict: words } = JSON.parse(text) as { readonly verdict: VerdictWords };
  const instant = (iso: string): string => formatInstant(language, new Date(iso));
  const { heading, paragraphs, sections } = tellVerdict(verdict, { words, instant, hrefOf: () => '' });
  const rows = sections.flatMap((section) => [
    '',
    section.heading,
    ...(section.text === null ? [] : [section.text]),
    ...section.rows.map(({ label, value }) => `  ${label}: ${value.replaceAll('\n', ', ')}`),
  ]);
  return `${[heading, ...paragraphs, ...rows].join('\n')}\n`;
}
