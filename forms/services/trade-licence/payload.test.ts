import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '#app/adapters/tool.test-support.ts';
import { shippedContext as context, shippedService } from '../../engine/testing/shipped.ts';
import { makeExcerpt, makePayload } from '../../payload/make-payload.ts';
import { applicants } from './applicants/index.ts';
import { shape } from './payload/shape.ts';

type Kosit = {
  readonly elements: Readonly<Record<string, readonly string[]>>;
  readonly codes: Readonly<Record<string, readonly string[]>>;
};

// Our own file, made from the test messages.
const kosit = JSON.parse(
  readFileSync(new URL('payload/kosit-messages.json', import.meta.url), 'utf8'),
) as Kosit;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'schalter-payload-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(id: string, recipient: string | null = null): string {
  const service = shippedService('trade-licence');
  const answers = applicants.find((one) => one.id === id)?.answers;
  if (!answers) throw new Error(`There is no ${id}.`);
  const receivedAt = new Date('2026-11-21T09:00:00.000Z');
  const filed = { service, answers, context, reference: 'S7K3-M9QP-XH42', receivedAt };
  const made = recipient === null ? makePayload(filed)[0] : makeExcerpt(filed, recipient);
  const file = join(folder, `${id}-${made?.name ?? ''}`);
  writeFileSync(file, made?.bytes ?? '');
  return file;
}

/** What stands at the path, element names without prefix. */
function read(file: string, path: string): string {
  const plain = path.replaceAll(/[a-zA-Z]+(?=[[/]|$)/g, '*[local-name()="$&"]');
  return runTool('xmllint', ['--xpath', `string(${plain})`, file]).output.trimEnd();
}

const recipients = [null, ...shippedService('trade-licence').recipients.map(({ id }) => id)];

it.each(applicants)('the notification of $id and all its excerpts are well-formed', ({ id }) => {
  const { output, status } = runTool('xmllint', ['--noout', ...recipients.map((one) => fileOf(id, one))]);
  expect([status, output]).toEqual([0, '']);
});

describe('what goes by a name of the standard', () => {
  const official = (names: readonly string[]): readonly string[] =>
    names.filter((name) => !name.startsWith('ga:')).map((name) => name.replace('xga:', ''));
  const ofStandard = Object.entries(shape).filter(([parent]) => parent.startsWith('xga:'));

  it.each(ofStandard)('stands in %s as in the test messages', (parent, children) => {
    const known = [...(kosit.elements[parent.replace('xga:', '')] ?? []), 'name'];
    const ours = official(children);
    expect(ours).toEqual(known.filter((name) => ours.includes(name)));
  });

  it.each(applicants)('has no code that they do not show, in the notification of $id', ({ id }) => {
    const written = readFileSync(fileOf(id), 'utf8');
    const codes = [...written.matchAll(/<xga:(\w+)(?: listVersionID="\d")?>\s*<code>(.*?)<\/code>/g)];
    expect(codes.length).toBeGreaterThan(8);
    const unknown = codes.filter(([, name = '', code = '']) => !isKnown(name, code));
    expect(unknown.map(([, name, code]) => [name, code])).toEqual([]);
  });

  /** Where the messages say yes or no, they need not say both. */
  function isKnown(name: string, code: string): boolean {
    const shown = kosit.codes[name] ?? [];
    const isYesOrNo = shown.every((one) => one === '0' || one === '1') && shown.includes('0');
    return shown.includes(code) || (isYesOrNo && ['0', '1'].includes(code));
  }
});

describe('the office reads', () => {
  it.each([
    ['the number of the case', 'craftswoman', '//vorgangsnummer', 'S7K3-M9QP-XH42'],
    ['the day it came', 'craftswoman', '//datumMeldung', '2026-11-21'],
    ['the municipality in charge', 'craftswoman', '//gemeindeSchluessel/code', '05315000'],
    ['an ampersand in a name', 'joinery', '//eingetragenerName', 'Tischlerei Fördeblick GmbH & Co. KG'],
    ['the court by its key', 'branch', '//gerichtSchluessel/code', 'D2601V'],
    ['the division that follows from the legal form', 'branch', '//eintragungArt/code', 'B'],
    [
      'a foreign register by its name',
      'foreign-company',
      '//eintragungOrt',
      'Companies Registration Office, Dublin',
    ],
    ['a legal form without a known key as ours', 'bicycle-shop', '//rechtsformSchluessel/code', 'gbr'],
    ['the second partner', 'bicycle-shop', '//beteiligtePerson[2]/familienname', 'Brandt'],
    ['a date of birth in the order of the standard', 'craftswoman', '//geburtsdatum', '24071991'],
    ['a date of birth that is partly known', 'market-trader', '//geburtsdatumTeilweise', '1988-03'],
    ['a country of birth in words', 'market-trader', '//geburtsland', 'Ghana'],
    ['both nationalities', 'craftswoman', '//staatsangehoerigkeitSchluessel[2]/code', '163'],
    ['a state abroad', 'branch', '//beteiligtePerson/anschrift/nationSchluessel/name', 'Österreich'],
    ['the condition on a residence title', 'vending-machines', '//istSelbstaendigkeitErlaubt/code', '0'],
    ['a phone by its channel', 'restaurant', '//erreichbarkeit[2]/kanal/code', '01'],
    ['a craft card', 'craftswoman', '//handwerkskarte/ausgestelltVonName', 'Handwerkskammer zu Köln'],
    ['a craft card that is missing', 'joinery', '//handwerkskarte/status/code', 'liegt-nicht-vor'],
    ['a former owner', 'restaurant', '//fruehererInhaber/firma', 'Gasthaus Petersen e. K.'],
    ['former premises', 'joinery', '//fruehereBetriebsstaette/anschrift/ort', 'Flensburg'],
    ['head office and branch', 'branch', '//hauptniederlassung/anschrift/ort', 'München'],
    ['who manages the branch', 'branch', '//vertretung/familienname', 'Hansen'],
    ['the second permit', 'restaurant', '//erlaubnis[2]/ausgestelltAm', '2026-11-10'],
    ['that machines are put up', 'vending-machines', '//istAutomatengewerbe/code', '1'],
  ])('%s', (_, id, path, expected) => expect(read(fileOf(id), path)).toBe(expected));
});

describe('a recipient reads', () => {
  it.each([
    ['for whom the excerpt is', 'eich', '/gewerbeanmeldung/@empfaenger', 'eich'],
    ['what it may', 'eich', '//taetigkeitSchwerpunkt', 'Maler- und Lackiererarbeiten in Wohnungen'],
    ['no day of receipt where it is no field of its own', 'eich', 'count(//datumMeldung)', '0'],
    ['the day of receipt where it is', 'ihk', '//datumMeldung', '2026-11-21'],
  ])('%s', (_, recipient, path, expected) => {
    expect(read(fileOf('craftswoman', recipient), path)).toBe(expected);
  });
});
