import { deflateSync } from 'node:zlib';
import { bytesOf } from '../attack.ts';
import type { Attack, Scene } from '../attack.ts';
import { envelopeOf } from '../envelope-maker.ts';
import { makeSeal } from '../seals.ts';
import { smallDocument } from '../small-document.ts';

type NewObject = readonly [number: number, text: string];

/** An incremental update (ISO 32000-1, 7.5.6) with a classic table, as any program could write it. */
function update(file: Buffer, objects: readonly NewObject[], trailer = ''): Buffer {
  const { root, size, table } = endOf(file);
  let text = '';
  const rows = objects.map(([number, body]) => {
    const at = String(file.length + text.length).padStart(10, '0');
    text += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${at} 00000 n \n`;
  });
  const at = file.length + text.length;
  const end = `trailer\n<</Size ${size} /Root ${root} 0 R /Prev ${table} ${trailer}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([file, bytesOf(`${text}xref\n${rows.join('')}${end}`)]);
}

function endOf(file: Buffer): { readonly root: number; readonly size: number; readonly table: number } {
  const text = file.toString('latin1');
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1]);
  return {
    root: number(/\/Root (\d+) 0 R/),
    size: number(/\/Size (\d+) \/W/),
    table: number(/startxref\n(\d+)\n%%EOF\n$/),
  };
}

/** The same with a cross-reference stream, whose one entry is given. */
function updateByStream(file: Buffer, number: number, entry: readonly [kind: number, place: number]): Buffer {
  const { root, size, table } = endOf(file);
  const [kind, place] = entry;
  const row = Buffer.alloc(7);
  row.writeUInt8(kind, 0);
  row.writeUInt32BE(place, 1);
  const body = deflateSync(row);
  const head = `<</Type /XRef /Size ${size + 1} /Index [${number} 1] /W [1 4 2] /Root ${root} 0 R /Prev ${table} /Filter /FlateDecode /Length ${body.length}>>`;
  return Buffer.concat([
    file,
    bytesOf(`${size} 0 obj\n${head}\nstream\n`),
    body,
    bytesOf(`\nendstream\nendobj\nstartxref\n${file.length}\n%%EOF\n`),
  ]);
}

const plain =
  (...objects: readonly NewObject[]) =>
  ({ good }: Scene): Buffer =>
    update(good, objects);

const CATALOG = '<</Type /Catalog /Pages 900 0 R>>';
const PAGES = '<</Type /Pages /Kids [901 0 R] /Count 1>>';
const PAGE = '<</Type /Page /Parent 900 0 R /MediaBox [0 0 595 842] /Contents 902 0 R>>';
const TEXT = '<</Length 38>>\nstream\nBT /F1 12 Tf (Genehmigt: 1 000 000) Tj ET\nendstream';
const foreignSeal =
  '<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 10 20 30] /Contents <00>>>';

/** Everything that can follow a genuine receipt. What it says does not matter: it is not ours. */
const updates: Readonly<Record<string, (scene: Scene) => Uint8Array | Promise<Uint8Array>>> = {
  'an empty line': ({ good }) => Buffer.concat([good, bytesOf('\n')]),
  'a single zero': ({ good }) => Buffer.concat([good, Buffer.alloc(1)]),
  'a thousand zeros': ({ good }) => Buffer.concat([good, Buffer.alloc(1000)]),
  'a second mark of the end': ({ good }) => Buffer.concat([good, bytesOf('%%EOF\n')]),
  'an update without objects': ({ good }) => update(good, []),
  'other pages': ({ good }) =>
    update(good, [
      [endOf(good).root, CATALOG],
      [900, PAGES],
      [901, PAGE],
      [902, TEXT],
    ]),
  'another catalog': ({ good }) =>
    update(good, [
      [endOf(good).root, CATALOG],
      [900, PAGES],
    ]),
  'a page with other contents': plain([3, TEXT]),
  'a note above the answers': plain([
    900,
    '<</Type /Annot /Subtype /FreeText /Rect [0 0 595 842] /Contents (Neu)>>',
  ]),
  'a field of a form with a value': plain([900, '<</FT /Tx /T (Betrag) /V (1000000)>>']),
  'another look of the seal': plain([
    900,
    '<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0>>\nstream\n\nendstream',
  ]),
  'the object of the seal written anew': plain([1, foreignSeal]),
  'the object of the seal made empty': plain([1, 'null']),
  'a second seal of somebody': plain([900, foreignSeal]),
  'a foreign store of proofs': plain([900, '<</Type /DSS /Certs []>>']),
  'a foreign time-stamp of the document': plain([
    900,
    foreignSeal.replace('/Sig ', '/DocTimeStamp ').replace('CAdES.detached', 'RFC3161'),
  ]),
  'another embedded file': plain([900, '<</Type /EmbeddedFile /Length 2>>\nstream\n{}\nendstream']),
  'other metadata': plain([900, '<</Type /Metadata /Subtype /XML /Length 0>>\nstream\n\nendstream']),
  'other bookmarks': plain([900, '<</Type /Outlines /Count 0>>']),
  'a script that runs when it is opened': plain([900, '<</S /JavaScript /JS (app.alert\\(1\\))>>']),
  'a link to another address': plain([900, '<</S /URI /URI (https://boese.example)>>']),
  'a catalog without its promise of no change': ({ good }) =>
    update(good, [[endOf(good).root, '<</Type /Catalog>>']]),
  'another dictionary of information': ({ good }) =>
    update(good, [[900, '<</Title (Bescheid)>>']], '/Info 900 0 R'),
  'a table that leads back to itself': ({ good }) => update(good, [], `/Prev ${good.length}`),
  'a table for old and new programs': ({ good }) => update(good, [], '/XRefStm 100'),
  'an object marked as free': ({ good }) => updateByStream(good, 3, [0, 0]),
  'a table that leads into a stream': ({ good }) =>
    updateByStream(good, 3, [1, good.indexOf('stream\n') + 40]),
  'a table that leads into the envelope': ({ good }) =>
    updateByStream(good, 3, [1, good.indexOf('/Contents <') + 20]),
  'a decompression bomb': ({ good }) =>
    Buffer.concat([
      update(good, [[900, '<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 9>>']]),
      deflateSync(Buffer.alloc(2_000_000)),
    ]),
  'itself once more': ({ good }) => Buffer.concat([good, good]),
  'another receipt': ({ good, other }) => Buffer.concat([good, other]),
  'a whole PDF of somebody': async ({ good }) =>
    Buffer.concat([good, await smallDocument((signed) => envelopeOf(makeSeal(), signed))]),
  "another receipt's update": ({ good, updated, other }) =>
    Buffer.concat([other, updated.subarray(good.length)]),
  'half of our own update': ({ good, updated }) =>
    updated.subarray(0, good.length + (updated.length - good.length) / 2),
  'our own update, and something after it': ({ updated }) => update(updated, [[900, 'null']]),
  'our own update twice': ({ good, updated }) => Buffer.concat([updated, updated.subarray(good.length)]),
  'our own update with one byte changed': ({ updated }) => {
    const changed = Buffer.from(updated);
    changed[changed.length - 20] = (changed.at(-20) ?? 0) ^ 1;
    return changed;
  },
};

export const appended: readonly Attack[] = Object.entries(updates).map(([name, file]) => ({
  name: `appended: ${name}`,
  reason: 'appended',
  file,
}));
