import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '#app/adapters/tool.test-support.ts';
import type { XmlElement } from './model.ts';
import { writeXml } from './write-xml.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'schalter-xml-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const shape = { r: ['first', 'second', 'deep'], deep: ['first'] };
const write = (...children: readonly XmlElement[]): Uint8Array => writeXml({ root: ['r', children], shape });
const written = (...children: readonly XmlElement[]): string => new TextDecoder().decode(write(...children));

/** What a parser that is not ours reads at this place. */
function read(bytes: Uint8Array, path: string): string {
  const file = join(folder, 'document.xml');
  writeFileSync(file, bytes);
  return runTool('xmllint', ['--xpath', `string(${path})`, file]).output.slice(0, -1);
}

describe('What was typed arrives as it was typed', () => {
  it.each([
    ['marks of XML', '<b>&amp; "Tom" & \'Jerry\' ]]>'],
    ['letters of DIN 91379', 'Ḥalīl D̂z̆apić Đặng Ωmega'],
    ['characters outside of the first plane', '𐍈 and 😀'],
    ['lines and tabs', 'one\ntwo\r\nthree\tfour'],
    ['blanks around', '  x  '],
  ])('%s', (_, text) => {
    expect(read(write(['first', text]), '/r/first')).toBe(text);
    expect(read(write(['first', 'x', { of: text }]), '/r/first/@of')).toBe(text);
  });
});

it('the children stand in the order of the shape, those of one name as they were given', () => {
  const document = written(['deep', [['first', '3']]], ['second', '2'], ['first', '1'], ['second', '1']);
  expect(document).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<r>
  <first>1</first>
  <second>2</second>
  <second>1</second>
  <deep>
    <first>3</first>
  </deep>
</r>
`);
});

describe('Nothing is written that no receiver would take', () => {
  it.each<[string, XmlElement, string]>([
    ['an element without a place', ['third', 'x'], 'xml-unplaced: r/third'],
    ['an element under one that has none', ['first', [['first', 'x']]], 'xml-unplaced: first/first'],
    ['an empty text', ['first', ''], 'xml-empty: first'],
    ['a text of blanks', ['first', ' \n '], 'xml-empty: first'],
    ['an element without children', ['deep', []], 'xml-empty: deep'],
    ['a control character', ['first', 'secret\u0001'], 'xml-character: first'],
    ['half a character', ['first', '\uD83D'], 'xml-character: first'],
    ['no character at all', ['first', '\uFFFE'], 'xml-character: first'],
    ['a control character in an attribute', ['first', 'x', { of: '\u0000' }], 'xml-character: first/@of'],
  ])('%s', (_, element, message) => {
    expect(() => write(element)).toThrow(expect.objectContaining({ message }));
  });
});
