import { runTool } from '../../tool.test-support.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type Dictionary = { readonly [key: string]: Json };

/** A PDF as qpdf sees it: every object, and every stream inflated. Names begin with `/`, text with `u:`, bytes with `b:`. */
export type PdfFile = { readonly version: string; readonly objects: { readonly [name: string]: Json } };

/** Reads a file through qpdf; nothing of our own writer takes part. */
export function readPdf(path: string): PdfFile {
  const { bytes } = runTool('qpdf', ['--json=2', '--json-stream-data=inline', '--decode-level=all', path]);
  // Whatever JSON.parse returns is JSON.
  const parsed = JSON.parse(bytes.toString('utf8')) as Json;
  const [head, objects] = list(dictionary(parsed)['qpdf']);
  return { version: text(dictionary(head)['pdfversion']), objects: dictionary(objects) };
}

const isDictionary = (value: Json | undefined): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const dictionary = (value: Json | undefined): Dictionary => (isDictionary(value) ? value : {});

export const list = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [];

export const isReference = (value: Json | undefined): value is string =>
  typeof value === 'string' && /^\d+ \d+ R$/.test(value);

/** What a value stands for: references are followed; of a stream it is the dictionary. */
export function resolve(pdf: PdfFile, value: Json | undefined): Json | undefined {
  if (!isReference(value)) return value;
  const object = dictionary(pdf.objects[`obj:${value}`]);
  return object['stream'] === undefined ? object['value'] : dictionary(object['stream'])['dict'];
}

/** Follows keys and positions from a value. */
export function follow(
  pdf: PdfFile,
  from: Json | undefined,
  ...path: readonly (string | number)[]
): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, step) => {
      const target = resolve(pdf, value);
      return resolve(pdf, typeof step === 'number' ? list(target)[step] : dictionary(target)[step]);
    },
    resolve(pdf, from),
  );
}

/** The inflated bytes of a stream. */
export function streamOf(pdf: PdfFile, reference: Json | undefined): Buffer {
  if (!isReference(reference)) return Buffer.alloc(0);
  const stream = dictionary(dictionary(pdf.objects[`obj:${reference}`])['stream']);
  return Buffer.from(text(stream['data']), 'base64');
}

export const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** A text string without the prefix of its kind. */
export const words = (value: Json | undefined): string => text(value).replace(/^[ub]:/, '');

export const catalogOf = (pdf: PdfFile): Dictionary =>
  dictionary(follow(pdf, pdf.objects['trailer'], 'value', '/Root'));

export type PdfPage = { readonly reference: string; readonly page: Dictionary };

/** The pages in order; our files keep them in one flat list. */
export function pagesOf(pdf: PdfFile): readonly PdfPage[] {
  return list(follow(pdf, catalogOf(pdf), '/Pages', '/Kids')).map((reference) => ({
    reference: text(reference),
    page: dictionary(resolve(pdf, reference)),
  }));
}
