import { readFileSync } from 'node:fs';
import { expect, describe, it } from 'vitest';
import { OUTCOMES } from './model.ts';
import { isOfQrCode, readQrCode } from './qr-code.ts';
import { parseSealList } from './parse-seal-list.ts';
import { tellVerdict } from './tell.ts';
import { envelopeOf } from './testing/envelope-maker.ts';
import { listOf, makeSeal, portalWith, sourceOf } from './testing/seals.ts';
import { smallDocument } from './testing/small-document.ts';
import { verify } from './verify.ts';
import type { VerdictWords } from './view.ts';

const wordsOf = (language: string): VerdictWords =>
  // Our own file; the check of texts sees that no key is missing.
  (JSON.parse(readFileSync(`locales/${language}/verify.json`, 'utf8')) as { verdict: VerdictWords }).verdict;

const seal = makeSeal();
const file = await smallDocument((signed) => envelopeOf(seal, signed));
const longer = Buffer.concat([file, Buffer.from('\n')]);
const manner = { words: wordsOf('de'), instant: String, hrefOf: () => 'blob:' };
const means = { seals: listOf([seal]), ask: portalWith([file]) };

describe('A verdict in words', () => {
  it.each(['de', 'en', 'de-simple'])('has a sentence of its own for each reason (%s)', (language) => {
    const { reason, outcome } = wordsOf(language);
    expect(new Set(Object.values(reason)).size).toBe(Object.keys(OUTCOMES).length);
    expect(Object.keys(reason).sort()).toEqual(Object.keys(OUTCOMES).sort());
    expect(new Set(Object.values(outcome)).size).toBe(4);
  });

  it('says who sealed a good file, when, and what is in it', async () => {
    const { tone, heading, sections } = tellVerdict(await verify(sourceOf(file), means), manner);
    expect([tone, heading]).toEqual(['success', 'Die Datei ist echt und unverändert']);
    expect(sections.map((section) => section.heading)).toEqual(['Das Siegel', 'Daten in der Datei']);
    expect(sections[0]?.rows).toContainEqual({ label: 'Stufe', value: 'Siegel (PAdES B-B)' });
  });

  it('offers the original of a file to which somebody added something', async () => {
    const { tone, sections } = tellVerdict(await verify(sourceOf(longer), means), manner);
    const [link] = sections.flatMap(({ downloads }) => downloads);
    expect([tone, link?.text]).toEqual(['warning', 'Original herunterladen (PDF)']);
  });

  it('lists what was added later, each with who vouches for it', async () => {
    const at = '2026-11-22T10:00:00.000Z';
    const additions = [
      { hasProofs: true, stamp: { vouched: { at, authority: 'Zeitstelle' } } },
      { hasProofs: false, stamp: { vouched: null } },
    ];
    const { sections } = tellVerdict({ ...(await verify(sourceOf(file), means)), additions }, manner);
    expect(sections[1]?.rows).toEqual([
      { label: '1. Zusatz', value: `Nachweise über die Zertifikate; Zeitstempel vom ${at} (Zeitstelle)` },
      { label: '2. Zusatz', value: 'Zeitstempel einer Stelle, die nicht auf der Liste steht' },
    ]);
  });

  it('tells nothing that a file without a good seal claims', async () => {
    const { sections, paragraphs } = tellVerdict(await verify(sourceOf(Buffer.from('?')), means), manner);
    expect([sections.length, paragraphs.length]).toEqual([0, 1]);
  });
});

describe('The QR code of a receipt', () => {
  const hash = 'A'.repeat(43);

  it.each([`#GA-2026-7K3M-Q9.${hash}`, `#GA-2026-7K3M-Q9.${hash}.c2lnbmF0dXJl`])(
    'is read: %s',
    (fragment) => {
      expect(readQrCode(fragment)).toEqual({ reference: 'GA-2026-7K3M-Q9', dataHash: hash });
    },
  );

  it.each(['', '#inhalt', '#a.b', `#GA-2026.${hash}x`, `#<b>.${hash}`])(
    'is nothing else: "%s"',
    (fragment) => {
      expect(readQrCode(fragment)).toBeNull();
    },
  );

  it('names the data of its file, and of no other', async () => {
    const verdict = await verify(sourceOf(file), means);
    const dataHash = Buffer.from(verdict.embedded[0]?.sha256 ?? '', 'hex').toString('base64url');
    expect(isOfQrCode(verdict, { reference: '', dataHash })).toBe(true);
    expect(isOfQrCode(verdict, { reference: '', dataHash: hash })).toBe(false);
    expect(
      isOfQrCode(await verify(sourceOf(Buffer.from('?')), means), { reference: '', dataHash }),
    ).toBeNull();
  });
});

describe('A list of seals that somebody has chosen', () => {
  const list = { version: 1, ...listOf([{ ...seal, revoked: '2026-07-01T00:00:00Z' }]) };

  it('is read as portals publish it', () => {
    expect(parseSealList(JSON.stringify(list))).toMatchObject({
      seals: [{ revoked: '2026-07-01T00:00:00Z' }],
    });
  });

  it.each([
    ['no JSON', 'Siegel'],
    ['nothing', 'null'],
    ['another file', '{"seals":{}}'],
    ['an entry without certificate', '{"seals":[{"name":"","agency":""}],"timestampAuthorities":[]}'],
    [
      'a certificate that is none',
      '{"seals":[{"name":"","agency":"","certificate":"AAAA"}],"timestampAuthorities":[]}',
    ],
  ])('is refused when it is %s', (_, text) => {
    expect(parseSealList(text)).toBeNull();
  });
});
