import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.ts';

/** Type `Dateiname` of XBau 2.6. */
const TAKEN = /^[-a-zA-Z0-9ÄÖÜäöüß _!=+~,;.#°§$%()[\]]+\.[a-zA-Z0-9]+$/;

describe('a document keeps its name as far as XBau takes it', () => {
  it.each([
    ['Lageplan 1:500.pdf', 'pdf', 'Lageplan 1_500.pdf'],
    ['Façade détail.jpeg', 'jpeg', 'Facade detail.jpeg'],
    ['Fa\u0308rberei.png', 'png', 'Färberei.png'],
    ['Søndergaard & Kılıç.pdf', 'pdf', 'Söndergaard _ Kilic.pdf'],
    ['план.pdf', 'pdf', '____.pdf'],
    ['.pdf', 'pdf', 'dokument.pdf'],
    ['ohne Endung', 'pdf', 'ohne Endung.pdf'],
    ['plan.final.PDF', 'pdf', 'plan.final.pdf'],
  ])('%s', (name, type, expected) => {
    expect(fileName(name, type)).toBe(expected);
    expect(expected).toMatch(TAKEN);
  });
});
