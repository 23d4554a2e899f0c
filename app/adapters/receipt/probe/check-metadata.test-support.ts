import { createHash } from 'node:crypto';
import {
  catalogOf,
  dictionary,
  follow,
  list,
  pagesOf,
  resolve,
  streamOf,
  text,
  words,
} from './pdf-file.test-support.ts';
import type { Dictionary, Json, PdfFile } from './pdf-file.test-support.ts';

/** What PDF/A-3a and PDF/UA-1 want said in catalog, metadata, pages and associated files. */
export function checkMetadata(pdf: PdfFile): readonly string[] {
  const catalog = catalogOf(pdf);
  const xmp = streamOf(pdf, catalog['/Metadata']).toString('utf8');
  const trailer = dictionary(dictionary(pdf.objects['trailer'])['value']);
  const info = dictionary(resolve(pdf, trailer['/Info']));
  return Object.entries({
    'the version is not 1.7': pdf.version === '1.7',
    'the extensions of ETSI are not declared': declaresEtsi(pdf, catalog),
    'there is no file identifier': list(trailer['/ID']).length === 2,
    'the document has no language': /^u:[a-z]{2}/.test(text(catalog['/Lang'])),
    'the document is not marked': follow(pdf, catalog, '/MarkInfo', '/Marked') === true,
    'the title is not shown': follow(pdf, catalog, '/ViewerPreferences', '/DisplayDocTitle') === true,
    'there are no bookmarks': follow(pdf, catalog, '/Outlines', '/First') !== undefined,
    'a page lacks the order of tabs': pagesOf(pdf).every(({ page }) => page['/Tabs'] === '/S'),
    'the metadata do not claim PDF/A-3a': /<pdfaid:part>3</.test(xmp) && /<pdfaid:conformance>A</.test(xmp),
    'the metadata do not claim PDF/UA-1': /<pdfuaid:part>1</.test(xmp),
    'the PDF/UA schema is not described': /<pdfaSchema:prefix>pdfuaid</.test(xmp),
    'the metadata have another title': xmpTitle(xmp) === words(info['/Title']) && xmpTitle(xmp) !== '',
    'the metadata have another producer': xmp.includes(`<pdf:Producer>${words(info['/Producer'])}<`),
    'the metadata have another date': xmpDate(xmp, 'CreateDate') === words(info['/CreationDate']),
    'the metadata have another date of change': xmpDate(xmp, 'ModifyDate') === words(info['/ModDate']),
    'the output intent has no colour profile': hasProfile(pdf, catalog),
    'the embedded files are not associated': hasAssociatedFiles(pdf, catalog),
    'the seal does not forbid changes': forbidsChanges(pdf, catalog),
  })
    .filter(([, isFulfilled]) => !isFulfilled)
    .map(([finding]) => finding);
}

function declaresEtsi(pdf: PdfFile, catalog: Dictionary): boolean {
  const etsi = dictionary(follow(pdf, catalog, '/Extensions', '/ESIC'));
  return etsi['/BaseVersion'] === '/1.7' && etsi['/ExtensionLevel'] === 5;
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

function xmpTitle(xmp: string): string {
  const title = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(xmp)?.[1] ?? '';
  return title.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

const xmpDate = (xmp: string, name: 'CreateDate' | 'ModifyDate'): string =>
  `D:${(new RegExp(`<xmp:${name}>(.*?)<`).exec(xmp)?.[1] ?? '').replace(/[-:T]/g, '')}`;

function hasProfile(pdf: PdfFile, catalog: Dictionary): boolean {
  const intent = dictionary(follow(pdf, catalog, '/OutputIntents', 0));
  const profile = streamOf(pdf, intent['/DestOutputProfile']);
  const isWhole = profile.length >= 128 && profile.readUInt32BE(0) === profile.length;
  return intent['/S'] === '/GTS_PDFA1' && isWhole && profile.toString('latin1', 36, 40) === 'acsp';
}

/** Every embedded file is associated and the other way round; the name tree is sorted. */
function hasAssociatedFiles(pdf: PdfFile, catalog: Dictionary): boolean {
  const associated = list(resolve(pdf, catalog['/AF']));
  const tree = list(follow(pdf, catalog, '/Names', '/EmbeddedFiles', '/Names'));
  const [names, files] = [0, 1].map((odd) => tree.filter((_, index) => index % 2 === odd));
  const sorted = names?.map(words).toSorted((left, right) => (left < right ? -1 : 1));
  return (
    associated.length > 0 &&
    associated.length === files?.length &&
    associated.every((file) => files.includes(file) && isWholeFile(pdf, file)) &&
    JSON.stringify(sorted) === JSON.stringify(names?.map(words))
  );
}

function isWholeFile(pdf: PdfFile, file: Json): boolean {
  const entries = dictionary(resolve(pdf, file));
  const stream = dictionary(resolve(pdf, entries['/EF']))['/F'];
  return (
    ['/Data', '/Alternative', '/Supplement'].includes(text(entries['/AFRelationship'])) &&
    text(dictionary(resolve(pdf, stream))['/Subtype']).includes('/', 1) &&
    follow(pdf, stream, '/Params', '/Size') === streamOf(pdf, stream).length &&
    words(follow(pdf, stream, '/Params', '/CheckSum')) === md5(streamOf(pdf, stream)) &&
    words(entries['/UF']) !== '' &&
    words(entries['/Desc']) !== ''
  );
}

/** What ISO 32000-1, 7.11.4 prescribes. */
const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex');

function forbidsChanges(pdf: PdfFile, catalog: Dictionary): boolean {
  const signature = follow(pdf, catalog, '/Perms', '/DocMDP');
  const field = follow(pdf, catalog, '/AcroForm', '/Fields', 0, '/V');
  const parameters = follow(pdf, signature, '/Reference', 0, '/TransformParams');
  return signature !== undefined && signature === field && dictionary(parameters)['/P'] === 1;
}
