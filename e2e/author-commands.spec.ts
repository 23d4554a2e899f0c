import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { authorCommand } from './support/author-command.ts';
import { followHandbook } from './support/handbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'forms-'));
test.afterAll(() => rmSync(folder, { recursive: true }));

test('what the handbook tells an author to run says what it promises, and locks what is published', () => {
  followHandbook(folder);
  expect(authorCommand('forms-check', [folder])).toMatchObject({
    status: 0,
    said: expect.stringContaining('To mend: 0. To look at: 0.'),
  });
  expect(authorCommand('texts-check', ['--accept', folder])).toEqual({
    status: 1,
    said: expect.stringMatching(/ 1 finding\n\S+de-simple\/dog-licence\.json: This file is missing\./),
  });
  const sheet = authorCommand('forms-sheet', ['dog-licence'], { FORMS_DIR: folder });
  expect(sheet).toEqual({ status: 0, said: 'var/sheets/dog-licence.de.html\n' });
  expect(readFileSync(sheet.said.trim(), 'utf8')).toContain('<h1>Prüfblatt: Hund anmelden</h1>');
  const journeys = join(folder, 'dog-licence/journeys.json');
  expect(publish()).toEqual({ status: 0, said: `${journeys}\nPublished: dog-licence 1.0.0\n` });
  changeOne('retention: P10Y', 'retention: P9Y');
  expect(publish()).toMatchObject({
    status: 1,
    said: expect.stringContaining('Version 1.0.0 is published and must not change. Raise the version.'),
  });
});

const publish = () => authorCommand('forms-publish', [folder]);

function changeOne(before: string, after: string): void {
  const file = join(folder, 'dog-licence/service.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(before);
  writeFileSync(file, text.replace(before, after));
}
