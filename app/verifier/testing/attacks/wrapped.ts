import { bytesOf, replaced } from '../attack.ts';
import type { Attack, Scene } from '../attack.ts';

const before =
  (text: string) =>
  ({ good }: Scene): Buffer =>
    Buffer.concat([bytesOf(text), good]);
const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
const embedding = (good: Buffer): string =>
  `${HEADER}900 0 obj\n<</Type /EmbeddedFile /Length ${good.length}>>\nstream\n`;
const CLOSING = '\nendstream\nendobj\nstartxref\n0\n%%EOF\n';

/** A genuine receipt inside something else, or something else in its place. */
export const wrapped: readonly Attack[] = [
  { name: 'a line before the file', reason: 'not-a-pdf', file: before('\n') },
  { name: 'a byte order mark before the file', reason: 'not-a-pdf', file: before('\xef\xbb\xbf') },
  { name: 'a kilobyte of nothing before the file', reason: 'not-a-pdf', file: before(' '.repeat(1024)) },
  {
    name: 'a page of HTML before the file',
    reason: 'not-a-pdf',
    file: before('<!doctype html><p>Bescheid</p>'),
  },
  { name: 'an archive before the file', reason: 'not-a-pdf', file: before('PK\x03\x04') },
  {
    name: 'another version in the first line',
    reason: 'not-a-pdf',
    file: ({ good }) => replaced(good, '%PDF-1.7', '%PDF-2.0'),
  },
  {
    name: 'another second line',
    reason: 'not-a-pdf',
    file: ({ good }) => replaced(good, '%\xe2\xe3\xcf\xd3', '%\xe2\xe3\xcf\xd4'),
  },
  {
    name: 'lines ended as on Windows',
    reason: 'not-a-pdf',
    file: ({ good }) => bytesOf(good.toString('latin1').replaceAll('\n', '\r\n')),
  },
  {
    name: 'read and written as text',
    reason: 'not-a-pdf',
    file: ({ good }) => Buffer.from(good.toString('latin1'), 'utf8'),
  },
  {
    name: 'halves exchanged',
    reason: 'not-a-pdf',
    file: ({ good }) => Buffer.concat([good.subarray(10_000), good.subarray(0, 10_000)]),
  },
  {
    name: 'embedded in another PDF',
    reason: 'byte-range',
    file: ({ good }) => Buffer.concat([bytesOf(embedding(good)), good, bytesOf(CLOSING)]),
  },
  { name: 'two first lines', reason: 'byte-range', file: before(HEADER) },
  { name: 'an empty file', reason: 'empty', file: () => Buffer.alloc(0) },
  { name: 'a text', reason: 'not-a-pdf', file: () => bytesOf('Ihre Anmeldung ist eingegangen.') },
  { name: 'a picture', reason: 'not-a-pdf', file: () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]) },
  {
    name: 'a PDF without seal',
    reason: 'no-seal',
    file: () => bytesOf(`${HEADER}1 0 obj\nnull\nendobj\n${CLOSING}`),
  },
  { name: 'the first line alone', reason: 'no-seal', file: () => bytesOf(HEADER) },
  { name: 'cut off by one byte', reason: 'truncated', file: ({ good }) => good.subarray(0, -1) },
  { name: 'cut off before the table', reason: 'truncated', file: ({ good }) => good.subarray(0, -400) },
  {
    name: 'cut off within the envelope',
    reason: 'truncated',
    file: ({ good }) => good.subarray(0, good.indexOf('/Contents <') + 100),
  },
  {
    name: 'cut off within the dictionary of the seal',
    reason: 'seal-spelling',
    file: ({ good }) => good.subarray(0, good.indexOf('/Contents <')),
  },
  { name: 'cut off before the seal', reason: 'no-seal', file: ({ good }) => good.subarray(0, 5000) },
];
