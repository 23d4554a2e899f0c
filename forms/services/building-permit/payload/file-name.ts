/** Letters that come apart into nothing that XBau takes. */
const SPELT: Readonly<Record<string, string>> = {
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'ö',
  Ø: 'Ö',
  å: 'aa',
  Å: 'Aa',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ẞ: 'SS',
};

const TAKEN = /[-a-zA-Z0-9ÄÖÜäöüß _!=+~,;.#°§$%()[\]]/;

/** A name that XBau takes (type `Dateiname`), as close to the given one as it can be. */
export function fileName(name: string, type: string): string {
  const stem = name.normalize('NFC').replace(/\.[^.]*$/, '');
  const written = Array.from(stem, spell).join('').trim();
  return `${written === '' ? 'dokument' : written}.${type}`;
}

function spell(letter: string): string {
  if (TAKEN.test(letter)) return letter;
  const plain = SPELT[letter] ?? Array.from(letter.normalize('NFD')).find((part) => TAKEN.test(part));
  return plain ?? '_';
}
