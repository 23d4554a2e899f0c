import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeReceiptIn } from './made-receipt.test-support.ts';
import { probePdf } from './pdf-probe.test-support.ts';
import { catalogOf, dictionary, pagesOf, readPdf, resolve, text } from './probe/pdf-file.test-support.ts';
import type { Json, PdfFile } from './probe/pdf-file.test-support.ts';

let good: PdfFile;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'schalter-probe-'));
  good = readPdf((await makeReceiptIn(folder)).file);
  await rm(folder, { recursive: true });
});

/** The file with one object changed through its text, so that a fault can be planted anywhere. */
function changed(find: (value: Json, name: string) => boolean, from: string | RegExp, to: string): PdfFile {
  const hit = Object.entries(good.objects).find(([name, object]) =>
    find(dictionary(object)['value'] ?? dictionary(dictionary(object)['stream'])['dict'] ?? null, name),
  );
  const [name, object] = hit ?? [];
  if (name === undefined || object === undefined) throw new Error('The object to change is not there.');
  const before = JSON.stringify(object);
  const after = before.replace(from, to);
  if (after === before) throw new Error('Nothing was changed.');
  return { ...good, objects: { ...good.objects, [name]: JSON.parse(after) as Json } };
}

const ofType = (entry: string, type: string) => (value: Json) => dictionary(value)[entry] === type;
const isCatalog = ofType('/Type', '/Catalog');
const element = (type: string) => ofType('/S', type);
const isWidget = ofType('/Subtype', '/Widget');
const isLink = ofType('/Subtype', '/Link');
const isParentTree = (value: Json) => Array.isArray(dictionary(value)['/Nums']);

/** Changes the content of the first page, which lies in its stream as base64. */
function redrawn(from: string | RegExp, to: string): PdfFile {
  const contents = text(pagesOf(good)[0]?.page['/Contents']);
  return streamChanged(`obj:${contents}`, from, to);
}

function redrawnSeal(from: RegExp, to: string): PdfFile {
  const widget = Object.values(good.objects)
    .map((object) => dictionary(dictionary(object)['value']))
    .find(isWidget);
  return streamChanged(`obj:${text(dictionary(widget?.['/AP'])['/N'])}`, from, to);
}

function streamChanged(name: string, from: string | RegExp, to: string): PdfFile {
  const stream = dictionary(dictionary(good.objects[name])['stream']);
  const before = Buffer.from(text(stream['data']), 'base64').toString('latin1');
  const after = before.replace(from, to);
  if (after === before) throw new Error('Nothing was changed.');
  const data = Buffer.from(after, 'latin1').toString('base64');
  return { ...good, objects: { ...good.objects, [name]: { stream: { ...stream, data } } } };
}

const metadata = (from: string | RegExp, to: string): PdfFile =>
  streamChanged(`obj:${text(catalogOf(good)['/Metadata'])}`, from, to);

function toUnicode(from: string | RegExp, to: string): PdfFile {
  const font = Object.values(good.objects)
    .map((object) => dictionary(dictionary(object)['value']))
    .find((value) => value['/Subtype'] === '/Type0');
  return streamChanged(`obj:${text(font?.['/ToUnicode'])}`, from, to);
}

describe('The probe of receipts', () => {
  it('finds nothing in a good one', () => {
    expect(probePdf(good)).toEqual([]);
  });

  it.each<[string, RegExp, () => PdfFile]>([
    [
      'text outside of any mark',
      /TJ outside of any mark/,
      () => redrawn(/\/P <<\/MCID 0>> BDC([^]*?)EMC/, '$1'),
    ],
    [
      'a rule that is no artifact',
      /S outside of any mark|B outside of any mark/,
      () => redrawn(/\/Artifact <<\/Type \/Layout>> BDC([^]*?)EMC/, '$1'),
    ],
    [
      'extensions of a lower level',
      /extensions of ETSI/,
      () => changed(isCatalog, '"/ExtensionLevel":5', '"/ExtensionLevel":2'),
    ],
    ['a mark that is not closed', /never closed|lies inside/, () => redrawn('EMC', '')],
    ['a mark with a number twice', /MCID 1 stands twice/, () => redrawn('/MCID 2>>', '/MCID 1>>')],
    [
      'a mark of another kind than its element',
      /marked \/H2 in an element \/H1/,
      () => redrawn('/H1 <<', '/H2 <<'),
    ],
    ['a glyph that is .notdef', /\.notdef is drawn/, () => redrawn('[<0001', '[<0000')],
    ['a glyph the font does not have', /is not in the font/, () => redrawn('[<0001', '[<0fff')],
    ['a glyph without meaning', /reads as nothing/, () => toUnicode(/<0001><[0-9a-f]+>\n/, '')],
    [
      'a glyph that means a byte order mark',
      /reads as nothing/,
      () => toUnicode(/<0001><[0-9a-f]+>/, '<0001><feff>'),
    ],
    [
      'widths that are not the font’s',
      /the width differs/,
      () => changed(ofType('/Subtype', '/CIDFontType2'), /("\/W":\[0,\[\d+,)\d+/, '$11'),
    ],
    [
      'a font that is not embedded',
      /it is not embedded/,
      () => changed(ofType('/Type', '/FontDescriptor'), '/FontFile2', '/FontFile9'),
    ],
    [
      'content the tree does not name',
      /is in no element/,
      () => changed(element('/H1'), /"\/K":\d+/, '"/K":[]'),
    ],
    [
      'content that is not drawn',
      /which is not drawn/,
      () => changed(element('/H1'), /"\/K":\d+/, '"/K":999'),
    ],
    [
      'a wrong way back from content',
      /wrong entry in the parent tree/,
      () =>
        changed(
          (value) => Array.isArray(value) && value.length > 20,
          /"(\d+) 0 R","(\d+) 0 R"/,
          '"$2 0 R","$1 0 R"',
        ),
    ],
    [
      'a wrong way back from an annotation',
      /annotation \/Link: wrong entry/,
      () => changed(isLink, /"\/StructParent":\d+/, '"/StructParent":0'),
    ],
    [
      'a parent tree without a page',
      /differ in number/,
      () => changed(isParentTree, /"\/Nums":\[0,"/, '"/Nums":[77,"'),
    ],
    [
      'a link outside of its element',
      /annotation \/Link is not in an element/,
      () => changed(element('/Link'), /OBJR/, 'OBJX'),
    ],
    [
      'a link without words',
      /annotation \/Link has no words/,
      () => changed(isLink, /"\/Contents":"[^"]*"/, '"/Contents":""'),
    ],
    ['a seal without a name', /annotation \/Widget has no words/, () => changed(isWidget, /"\/TU"/, '"/TX"')],
    [
      'a seal that is not printed',
      /annotation \/Widget is not printed/,
      () => changed(isWidget, '"/F":132', '"/F":128'),
    ],
    [
      'a seal without an appearance',
      /annotation \/Widget has no appearance/,
      () => changed(isWidget, '"/AP"', '"/AX"'),
    ],
    ['a seal that draws nothing', /it draws nothing/, () => redrawnSeal(/[^]+/, 'q Q')],
    ['a seal with marks of its own', /marks of its own/, () => redrawnSeal(/^/, '/P <</MCID 0>> BDC EMC\n')],
    [
      'a wrong checksum of a file',
      /not associated/,
      () => changed(ofType('/Type', '/EmbeddedFile'), /("\/CheckSum":"b:)../, '$100'),
    ],
    ['two dates of change', /another date of change/, () => metadata(/ModifyDate>2026/, 'ModifyDate>2025')],
    ['a header cell without direction', /TH has no Scope/, () => changed(element('/TH'), '/Scope', '/Scape')],
    [
      'a cell outside of a row',
      /must not stand in \/TR/,
      () => changed(element('/TD'), '"/S":"/TD"', '"/S":"/P"'),
    ],
    [
      'a row that is too short',
      /differ in length/,
      () => changed(element('/TR'), /"\/K":\["[^"]+",/, '"/K":['),
    ],
    [
      'a picture without words',
      /Figure has no Alt/,
      () => changed(element('/Figure'), /"\/Alt":"[^"]*"/, '"/Alt":""'),
    ],
    ['a heading that jumps a rank', /H3 jumps a rank/, () => changed(element('/H2'), '"/H2"', '"/H3"')],
    ['no first heading', /the first heading is not H1/, () => changed(element('/H1'), '"/H1"', '"/P"')],
    [
      'an element that names another parent',
      /names another parent/,
      () => changed(element('/H1'), /"\/P":"\d+/, '"/P":"9999'),
    ],
    ['no language', /no language/, () => changed(isCatalog, '/Lang', '/Long')],
    ['no mark of being tagged', /not marked/, () => changed(isCatalog, '"/Marked":true', '"/Marked":false')],
    [
      'a title that is not shown',
      /title is not shown/,
      () => changed(isCatalog, '/DisplayDocTitle', '/HideDocTitle'),
    ],
    ['no bookmarks', /no bookmarks/, () => changed(isCatalog, '/Outlines', '/Inlines')],
    [
      'a page without order of tabs',
      /order of tabs/,
      () => changed(ofType('/Type', '/Page'), '/Tabs', '/Tubs'),
    ],
    ['no claim of PDF/A', /PDF\/A-3a/, () => metadata('pdfaid:part>3', 'pdfaid:part>2')],
    ['no claim of PDF/UA', /claim PDF\/UA-1/, () => metadata('pdfuaid:part>1', 'pdfuaid:part>2')],
    [
      'no schema for the claim',
      /schema is not described/,
      () => metadata('pdfaSchema:prefix>pdfuaid', 'pdfaSchema:prefix>other'),
    ],
    ['two titles', /another title/, () => metadata(/x-default">[^<]+/, 'x-default">Anderes')],
    ['two dates', /another date/, () => metadata(/CreateDate>2026/, 'CreateDate>2025')],
    [
      'no colour profile',
      /no colour profile/,
      () => changed(isCatalog, '/DestOutputProfile', '/DestNothing'),
    ],
    [
      'data that are not associated',
      /not associated/,
      () => changed(ofType('/Type', '/Filespec'), '"/Data"', '"/Source"'),
    ],
    [
      'a file that is embedded and not associated',
      /not associated/,
      () => changed(isCatalog, /"\/AF":\["([^"]+)","[^"]+",/, '"/AF":["$1",'),
    ],
    [
      'a file of no media type',
      /not associated/,
      () => changed(ofType('/Type', '/EmbeddedFile'), '"/Subtype"', '"/Subtupe"'),
    ],
    [
      'names out of order',
      /not associated/,
      () => changed(isCatalog, /("u:data.json","[^"]+"),("u:gewerbeanmeldung.xml","[^"]+")/, '$2,$1'),
    ],
    [
      'a seal that allows changes',
      /forbid changes/,
      () => changed(ofType('/Type', '/Sig'), '"/P":1', '"/P":2'),
    ],
  ])('sees %s', (_, finding, plant) => {
    expect(probePdf(plant()).join('\n')).toMatch(finding);
  });

  it('follows references as a reader does', () => {
    const [first] = pagesOf(good);
    expect(resolve(good, first?.reference)).toBe(first?.page);
  });
});
