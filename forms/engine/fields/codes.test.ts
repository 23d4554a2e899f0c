import { describe, expect, it } from 'vitest';
import { fieldOf, readInput, typed } from '../testing/field.ts';

const DIGITS = '0123456789';

/** The code with each digit in turn replaced by each other one. */
function mistyped(code: string): readonly string[] {
  return Array.from(code).flatMap((at, index) =>
    Array.from(DIGITS)
      .filter((digit) => DIGITS.includes(at) && digit !== at)
      .map((digit) => code.slice(0, index) + digit + code.slice(index + 1)),
  );
}

describe('A tax identification number', () => {
  it.each([
    ['86 095 742 719', { answer: '86095742719' }],
    ['47036892816', { answer: '47036892816' }],
    ['65/929/970/489', { answer: '65929970489' }],
    ['８６０９５７４２７１９', { answer: '86095742719' }],
    ['86095742718', ['check-digit']],
    ['68095742719', ['check-digit']],
    ['8609574271', ['wrong-length']],
    ['860957427190', ['wrong-length']],
    ['86095742 71O', ['format']],
    ['', ['required']],
  ])('%j', (raw, expected) => expect(typed('type: tax-id', raw)).toEqual(expected));

  it('never passes with one digit mistyped', () => {
    expect(
      mistyped('86095742719').filter((code) => readInput(fieldOf('type: tax-id'), { x: [code] }).ok),
    ).toEqual([]);
  });
});

describe('An IBAN', () => {
  it.each([
    ['DE02 1203 0000 0000 2020 51', { answer: 'DE02120300000000202051' }],
    ['iban: de02-1203-0000-0000-2020-51', { answer: 'DE02120300000000202051' }],
    ['DEO2 12O3 OOOO 0000 2020 5l', { answer: 'DE02120300000000202051' }],
    ['GB82 WEST 1234 5698 7654 32', { answer: 'GB82WEST12345698765432' }],
    ['FR14 2004 1010 0505 0001 3M02 606', { answer: 'FR1420041010050500013M02606' }],
    ['NO9386011117947', { answer: 'NO9386011117947' }],
    ['MT84MALT011000012345MTLCAST001S', { answer: 'MT84MALT011000012345MTLCAST001S' }],
    ['DE02 1203 0000 0000 2020 52', ['check-digit']],
    ['DE20 1203 0000 0000 2020 51', ['check-digit']],
    ['DE02 1203 0000 0000 2020 5', ['wrong-length']],
    ['NO93860111179470', ['wrong-length']],
    ['ZZ02 1203', ['format']],
    ['1203 0000', ['format']],
    ['Sparkasse', ['format']],
    ['', ['required']],
  ])('%j', (raw, expected) => expect(typed('type: iban', raw)).toEqual(expected));

  it('of a country that is not in our list is judged by its check digits alone', () => {
    expect(typed('type: iban', 'ZZ68 1234 5678 9012 345')).toEqual(['check-digit']);
    const numbers = Array.from({ length: 97 }, (_, check) => String(check + 2).padStart(2, '0'));
    const right = numbers.filter(
      (check) => readInput(fieldOf('type: iban'), { x: [`ZZ${check}12345678901234`] }).ok,
    );
    expect(right).toHaveLength(1);
  });

  it('never passes with one digit mistyped', () => {
    const field = fieldOf('type: iban');
    expect(mistyped('DE02120300000000202051').filter((code) => readInput(field, { x: [code] }).ok)).toEqual(
      [],
    );
  });

  it('says how many characters are missing', () => {
    expect(readInput(fieldOf('type: iban'), { x: ['DE02120300000000'] })).toMatchObject({
      wrong: [{ params: { expected: 22, length: 16 } }],
    });
  });
});

describe('A number plate', () => {
  it.each([
    ['B AB 1234', { answer: 'B-AB 1234' }],
    ['b-ab1234', { answer: 'B-AB 1234' }],
    ['B–AB–1234', { answer: 'B-AB 1234' }],
    ['B:AB 1234 E', { answer: 'B-AB 1234E' }],
    ['B AB 1234h', { answer: 'B-AB 1234H' }],
    ['LÖ-A 7', { answer: 'LÖ-A 7' }],
    ['LO\u0308-A 7', { answer: 'LÖ-A 7' }],
    ['MX9', { answer: 'M-X 9' }],
    ['GAPXY12', { answer: 'GAP-XY 12' }],
    ['B\u200bA 12', { answer: 'B-A 12' }],
    ['BAB 1234', ['unclear-plate']],
    ['ABCD12', ['unclear-plate']],
    ['B AB 0123', ['format']],
    ['B AB 12345', ['format']],
    ['GAP XY 1234', ['format']],
    ['B AB 1234 X', ['format']],
    ['B ÄB 12', ['format']],
    ['GAPXÖ12', ['format']],
    ['BAB', ['format']],
    ['Y 123456', ['format']],
    ['-', ['required']],
  ])('%j', (raw, expected) => expect(typed('type: licence-plate', raw)).toEqual(expected));
});

describe('The number of a vehicle', () => {
  it.each([
    ['type: vin', 'WVWZZZ1JZXW000001', { answer: 'WVWZZZ1JZXW000001' }],
    ['type: vin', 'wvwzzz 1jzxw 000001', { answer: 'WVWZZZ1JZXW000001' }],
    ['type: vin', 'WVWZZZIJZXWOOQOOI', { answer: 'WVWZZZ1JZXW000001' }],
    ['type: vin', 'WVWZZZ1JZXW00001', ['wrong-length']],
    ['type: vin', 'WVWZZZ1JZXW0000011', ['wrong-length']],
    ['type: vin', 'WVWZZZ1JZXW00000Ä', ['format']],
    ['type: vin, historic: true', '1234 567', { answer: '1234567' }],
    ['type: vin, historic: true', 'OLDI 9', { answer: 'OLDI9' }],
    ['type: vin, historic: true', 'WVWZZZIJZXWOOQOOI', { answer: 'WVWZZZ1JZXW000001' }],
    ['type: vin, historic: true', 'WVWZZZ1JZXW0000011', ['wrong-length']],
    ['type: vin, historic: true', '12/Ä', ['format']],
  ])('of %s: %j', (definition, raw, expected) => expect(typed(definition, raw)).toEqual(expected));
});

describe('A code of a vehicle paper or plate', () => {
  it.each([
    ['zb1-code', 'aB3 dE5f', { answer: 'aB3dE5f' }],
    ['zb1-code', 'aB3dE5', ['wrong-length']],
    ['zb1-code', 'aB3dE5ü', ['format']],
    ['zb2-code', 'AbCd-EfGh-1234', { answer: 'AbCdEfGh1234' }],
    ['zb2-code', 'AbCdEfGh123', ['wrong-length']],
    ['plate-seal-code', 'aL7', { answer: 'aL7' }],
    ['plate-seal-code', 'Iol', { answer: '101' }],
    ['plate-seal-code', 'aL', ['wrong-length']],
    ['evb', 'a1b2 c3d', { answer: 'A1B2C3D' }],
    ['evb', 'A1B2C3', ['wrong-length']],
    ['evb', 'A1B2C3!', ['format']],
  ])('%s: %j', (type, raw, expected) => expect(typed(`type: ${type}`, raw)).toEqual(expected));
});

describe('A name of an organisation', () => {
  it.each([
    ['Müller & Söhne GmbH', { answer: 'Müller & Söhne GmbH' }],
    ['  Verein   „Blau“ ', { answer: 'Verein "Blau"' }],
    ['東京', ['characters']],
    ['', ['required']],
  ])('%j', (raw, expected) => expect(typed('type: organisation', raw)).toEqual(expected));
});

describe('A nationality', () => {
  it.each([
    ['type: nationality', 'Deutsch', { answer: '000' }],
    ['type: nationality', 'Frankreich', { answer: '129' }],
    ['type: nationality, many: 2', 'deutsch', { answer: ['000'] }],
    ['type: nationality', 'marsianisch', ['no-match']],
  ])('of %s: %j', (definition, raw, expected) => expect(typed(definition, raw)).toEqual(expected));
});
