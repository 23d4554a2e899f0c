import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Input } from '#forms/engine/model.ts';
import { collectFields } from '../form.server.ts';

/** The id a document is stored under, or why it was refused. */
export type Taken = { readonly id: string } | { readonly refused: string };

/** Takes one document off the line. */
export type TakeFile = (field: string, bytes: Readable) => Promise<Taken>;

/** RFC 7578 leaves sizes open; ours fit every page we have. */
const LIMITS = {
  fields: 500,
  fieldSize: 200_000,
  fieldNameSize: 200,
  files: 20,
  parts: 520,
  headerPairs: 50,
};

/** What a form may hold beside its documents; bytes. */
const ROOM_FOR_FIELDS = 1_048_576;

/** Whether it is a form with documents, and not bigger by its own account than those may be together (bytes). */
export function isMultipart({ method, headers }: IncomingMessage, most: number): boolean {
  const length = Number(headers['content-length'] ?? 0);
  const isForm = headers['content-type']?.startsWith('multipart/form-data') ?? false;
  return method === 'POST' && isForm && length <= most + ROOM_FOR_FIELDS;
}

/**
 * Reads a multipart form as it arrives: documents stream into sealed storage one after the other, at bounded memory.
 * In their place the form gets `<field>.upload` (id or `refused:<reason>`) and `<field>.name`.
 */
export async function readMultipart(request: IncomingMessage, takeFile: TakeFile): Promise<Input> {
  const fields: [string, string][] = [];
  const parser = busboy({ headers: request.headers, limits: LIMITS, defParamCharset: 'utf8' });
  await new Promise<void>((resolve, reject) => {
    const taking: Promise<void>[] = [];
    const take = async (name: string, bytes: Readable, filename: string): Promise<void> => {
      const taken = await takeFile(name, bytes);
      bytes.resume();
      fields.push([`${name}.upload`, 'id' in taken ? taken.id : `refused:${taken.refused}`]);
      fields.push([`${name}.name`, filename]);
    };
    parser.on('field', (name, value) => fields.push([name, value]));
    parser.on('file', (name, bytes, { filename }) => {
      if (filename) taking.push(take(name, bytes, filename));
      else bytes.resume();
      taking.at(-1)?.catch(reject);
    });
    parser.on('close', () => void Promise.all(taking).then(() => resolve(), reject));
    parser.on('error', reject);
    // The document on its way ends with the parser; it would wait for ever for the rest.
    request.on('aborted', () => parser.destroy(new Error('The sender hung up.')));
    request.pipe(parser);
  });
  return collectFields(fields);
}
