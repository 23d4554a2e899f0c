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

  it('no picture signs: those are drawn as U+FFFD', () => {
    expect(missing('☕', weight)).toEqual(['☕']);
  });
});
