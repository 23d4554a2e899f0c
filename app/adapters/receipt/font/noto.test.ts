import { describe, expect, it } from 'vitest';
import groups from '#forms/engine/fields/din-91379.json' with { type: 'json' };
import { openNotoFamilies } from './noto.ts';

const families = await openNotoFamilies();

/** Characters that would be drawn as U+FFFD. */
const missing = (text: string, weight: 'regular' | 'bold'): readonly string[] =>
  Array.from(text).filter(
    (character) => !families.some((family) => family[weight].covers(character.codePointAt(0) ?? 0)),
  );

describe.each(['regular', 'bold'] as const)('The fonts of receipts have, %s,', (weight) => {
  it.each(Object.entries(groups))('every sign of group %s of DIN 91379', (_, signs) => {
    expect(missing(Array.from(signs).join(''), weight)).toEqual([]);
  });

  it.each([
    ['Arabic', 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْ،؟٠١٢٣'],
    ['Persian', 'پچژگکیۀ۱۲۳\u200c'],
    ['Hebrew', 'אבגדהוזחטיכךלמםנןסעפףצץקרשתְִֵֶַָֹּ־׳״'],
    ['Cyrillic', 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯҐЄІЇЂЈЉЊЋЏЎљњћџ'],
    ['Greek', 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίόύώϊϋΐΰςἈᾳῆ'],
  ])('the letters of %s', (_, letters) => {
    expect(missing(letters, weight)).toEqual([]);
  });

  it.each(Object.entries(groups))(
    'a glyph for every sign of group %s, and a place for every mark',
    (_, signs) => {
      const [latin] = families;
      const wrong = Array.from(signs).filter((sign) => {
        const { glyphs = [] } = latin?.[weight].shape(sign, 'ltr') ?? {};
        const [base] = glyphs;
        const marks = glyphs.filter(({ text }) => /^\p{M}/u.test(text));
        // Composed, or moved from where it would stand behind its letter.
        const isPlaced = marks.every(({ x, y }) => x !== base?.width || y !== 0);
        return glyphs.length === 0 || glyphs.some(({ id }) => id === 0) || !isPlaced;
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each(['محمد', 'لطيفة', 'گلچهره'])(
    'letters of %s that join: none but the last looks as it does alone',
    (name) => {
      const [, arabic] = families;
      const keysOf = (text: string) =>
        arabic?.[weight].shape(text, 'rtl').glyphs.map(({ id, parts }) => JSON.stringify([id, parts])) ?? [];
      const alone = Array.from(name).flatMap(keysOf);
      const joined = keysOf(name);
      expect(joined).toHaveLength(alone.length);
      expect(joined.slice(0, -1).filter((key, index) => key === alone[index])).toEqual([]);
    },
  );

  it('no picture signs: those are drawn as U+FFFD', () => {
    expect(missing('☕', weight)).toEqual(['☕']);
  });
});
