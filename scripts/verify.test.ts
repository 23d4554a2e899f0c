import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { envelopeOf } from '#app/verifier/testing/envelope-maker.ts';
import { listOf, makeSeal } from '#app/verifier/testing/seals.ts';
import { smallDocument } from '#app/verifier/testing/small-document.ts';
import { readArguments } from './verify/read-arguments.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const seal = makeSeal();
const good = await smallDocument((signed) => envelopeOf(seal, signed));
const seals = join(folder, 'seals.json');
writeFileSync(seals, JSON.stringify(listOf([seal])));

function run(name: string, file: Uint8Array, { size = file.length, more = [] as readonly string[] } = {}) {
  const path = join(folder, name);
  writeFileSync(path, file);
  // A hole in the file: it takes no room on the disk.
  truncateSync(path, size);
  const given = ['--import', 'tsx', 'scripts/verify.ts', path, '--seals', seals, ...more];
  return spawnSync(process.execPath, given, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'de_DE' } });
}

test('whoever has a file and the list of seals needs no portal', () => {
  const { status, stdout } = run('good.pdf', good);
  expect(stdout).toContain('Die Datei ist echt und unverändert\nSeit dem Siegel hat niemand etwas geändert.');
  expect(stdout).toContain('Das Siegel beweist, wer gesiegelt hat. Die Zeit nennt nur die Behörde selbst.');
  expect(status).toBe(0);
});

test('of a file to which something was added the original can be had', () => {
  const original = join(folder, 'original.pdf');
  const { status, stdout } = run('longer.pdf', Buffer.concat([good, Buffer.from('\n')]), {
    more: ['--original', original],
  });
  expect(stdout).toContain('In der Datei steckt das unveränderte Original.');
  expect(readFileSync(original).equals(good)).toBe(true);
  expect(status).toBe(3);
});

test('a program is told the reason, also of 500 MB', () => {
  const { status, stdout } = run('huge.pdf', good, { size: 524_288_000, more: ['--json'] });
  expect(JSON.parse(stdout)).toMatchObject({
    outcome: 'unknown',
    reason: 'update-not-checked',
    original: { size: good.length },
  });
  expect(status).toBe(3);
});

test('a file that is cut off ends with 1, what is no file with 2', () => {
  expect(run('cut.pdf', good.subarray(0, -1)).status).toBe(1);
  expect(run('good.pdf', good, { more: ['--seals'] }).status).toBe(2);
});

test.each([
  [['a.pdf'], { file: 'a.pdf', seals: null, portal: null, original: null, isJson: false }],
  [['--json', 'a.pdf', '--portal', 'https://amt.example/'], { portal: 'https://amt.example', isJson: true }],
])('%j is understood', (given, asked) => {
  expect(readArguments(given)).toMatchObject(asked);
});

test.each([
  [[]],
  [['a.pdf', 'b.pdf']],
  [['--wrong']],
  [['a.pdf', '--portal', 'amt.example']],
  [['a.pdf', '--seals']],
  [['a.pdf', '--original']],
])('%j makes no sense', (given) => {
  expect(readArguments(given)).toBeNull();
});
