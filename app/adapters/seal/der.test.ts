import { describe, expect, it } from 'vitest';
import { childAt, childrenOf, readDer, readInteger, readObjectId } from './der-reader.ts';
import { readTime } from './der-time.ts';
import { element, integer, objectId, octetString, sequence, setOf, time } from './der-writer.ts';

describe('DER', () => {
  it.each([
    [0, '020100'],
    [127, '02017f'],
    [128, '02020080'],
    [256, '02020100'],
    [65537, '0203010001'],
  ])('writes the number %i as the standard says and reads it back', (value, hex) => {
    expect(Buffer.from(integer(value)).toString('hex')).toBe(hex);
    expect(readInteger(readDer(integer(value)))).toBe(value);
  });

  it.each(['1.2.840.113549.1.7.2', '2.5.4.3', '2.16.840.1.101.3.4.2.1'])('writes and reads %s', (id) => {
    expect(readObjectId(readDer(objectId(id)))).toBe(id);
  });

  it.each([0, 127, 128, 255, 256, 70_000])('knows the length of %i bytes', (length) => {
    const [inner, last] = childrenOf(readDer(sequence(octetString(new Uint8Array(length)), integer(1))));
    expect(inner?.content.length).toBe(length);
    expect(last?.tag).toBe(0x02);
  });

  it('orders a set by the bytes of its members', () => {
    expect(Buffer.from(setOf(integer(2), integer(1))).toString('hex')).toBe('3106020101020102');
  });

  it.each([
    ['2049-12-31T23:59:59Z', '170d3439313233313233353935395a'],
    ['2050-01-01T00:00:00Z', '180f32303530303130313030303030305a'],
  ])('writes %s with the type for its year', (at, hex) => {
    expect(Buffer.from(time(new Date(at))).toString('hex')).toBe(hex);
  });

  it.each([
    [0x17, '491231235959Z', '2049-12-31T23:59:59.000Z'],
    [0x17, '500101000000Z', '1950-01-01T00:00:00.000Z'],
    [0x18, '20261122015747Z', '2026-11-22T01:57:47.000Z'],
    [0x18, '20261122015747.5Z', '2026-11-22T01:57:47.500Z'],
    [0x18, '20261122015747.123456Z', '2026-11-22T01:57:47.123Z'],
  ])('reads the time %i %s', (tag, text, at) => {
    expect(readTime(readDer(element(tag, Buffer.from(text)))).toISOString()).toBe(at);
  });

  it.each(['20261122015747', '2026112201574Z', '20261322015747Z', '', '20261122015747+0100'])(
    'refuses the time "%s"',
    (text) => {
      expect(() => readTime(readDer(element(0x18, Buffer.from(text))))).toThrow('neither PEM nor PKCS#12');
    },
  );

  it.each(['', '30', '3002', '30020101ff', '3080020101', '0484ffffffff00', '020101020101'])(
    'refuses the broken bytes "%s"',
    (hex) => {
      expect(() => childAt(readDer(Buffer.from(hex, 'hex')), 0)).toThrow('neither PEM nor PKCS#12');
    },
  );
});
