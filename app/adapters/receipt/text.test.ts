import { describe, expect, it } from 'vitest';
import groups from '#forms/engine/fields/din-91379.json' with { type: 'json' };
import { makeReceipt, rows, spokenTexts } from './made-receipt.test-support.ts';
import type { LabelAndLines } from './made-receipt.test-support.ts';
import { probePdf } from './pdf-probe.test-support.ts';
import { readPdf } from './probe/pdf-file.test-support.ts';
import { runTool } from '../tool.test-support.ts';

const inTens = (signs: readonly string[]): readonly string[] =>
  signs.flatMap((_, index) => (index % 10 === 0 ? [signs.slice(index, index + 10).join(' ')] : []));

const section = (...pairs: readonly LabelAndLines[]) => ({
  review: [{ id: 'names', heading: 'Namen', rows: rows(...pairs) }],
});

/** Invented names. */
const ORIGINAL: readonly LabelAndLines[] = [
  ['Arabisch', 'محمد بن عبد الله', 'مُحَمَّد', 'لطيفة الأحمد، حلب', 'ملك ك ڽبڽ'],
  ['Persisch', 'پروین گلچهره', 'می\u200cخواهم ژاله ۱۲۳'],
  ['Hebräisch', 'שלום בן־דוד', 'עִבְרִית'],
  ['Griechisch', 'Γεώργιος Ἀθηναῖος'],
  ['Kyrillisch', 'Мария Ёлкина', 'Љубица Ђорђевић'],
  ['الاسم', 'beide'],
];

describe('Names stand in the receipt as people write them', () => {
  it.each(Object.entries(groups))(
    'every sign of group %s of DIN 91379 is drawn and can be copied',
    async (_, signs) => {
      const lines = inTens(Array.from(signs));
      const { file } = await makeReceipt(section(['Zeichen', ...lines]));
      // Copied text may spell a letter as base and mark: that is the same text (Unicode, canonical equivalence).
      const spoken = spokenTexts(file).map((text) => text.normalize('NFC'));
      for (const line of lines) expect(spoken).toContain(line.normalize('NFC'));
      expect(probePdf(readPdf(file))).toEqual([]);
    },
  );

  it('names in the scripts of other countries are drawn in their own letters, joined, marked, and read as written', async () => {
    const { file } = await makeReceipt(section(...ORIGINAL));
    const spoken = spokenTexts(file);
    for (const [label, ...lines] of ORIGINAL) {
      for (const text of [label, ...lines]) expect(spoken).toContain(text);
    }
    const copied = runTool('mutool', ['draw', '-F', 'txt', file]).output;
    for (const [, ...lines] of ORIGINAL) for (const line of lines) expect(copied).toContain(line);
    expect(runTool('pdffonts', [file]).output).toMatch(/Hebrew[^]*Arabic|Arabic[^]*Hebrew/);
    expect(probePdf(readPdf(file))).toEqual([]);
  });

  it('no font for other scripts is in a receipt that has none of their letters', async () => {
    const { file } = await makeReceipt(section(['Name', 'Ελένη Ёлкина']));
    expect(runTool('pdffonts', [file]).output).not.toMatch(/Arabic|Hebrew/);
  });

  it.each([
    ['a script without a font', 'ချစ်စု ბარბარე'],
    ['both directions in one line', 'Straße 5, שלום und weiter'],
    ['a picture sign', 'Café ☕ 🚲 am See'],
    ['a sign that draws nothing', 'Weich\u00adtrennung'],
  ])('%s loses nothing that can be read aloud', async (_, name) => {
    const { file } = await makeReceipt(section(['Name', name]));
    expect(spokenTexts(file)).toContain(name.replace('\u00ad', ''));
    expect(probePdf(readPdf(file))).toEqual([]);
  });

  it('controls are shown as what they are not: letters', async () => {
    const { file } = await makeReceipt(section(['Name', 'Eva\u0007 \u202eMaria\ud800']));
    expect(spokenTexts(file)).toContain('Eva\ufffd Maria\ufffd');
  });

  it('the same letter written in two ways can be copied in both', async () => {
    const { file } = await makeReceipt(section(['Zusammengesetzt', '\u00e4'], ['Zerlegt', 'a\u0308']));
    const spoken = spokenTexts(file);
    expect(spoken.filter((text) => text.normalize('NFC') === 'ä')).toHaveLength(2);
  });
});
