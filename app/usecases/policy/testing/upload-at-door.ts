import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { openReception } from '#app/receive.server.ts';
import { PARTS } from '#app/roles.server.ts';
import { UPLOAD_SIZE } from './cases-of-hall.ts';
import type { Hall } from './hall.ts';
import { cookieOf, visitOf } from './request-at-door.ts';
import type { AtDoor } from './request-at-door.ts';

/** Somebody who sends a document to an address. */
export type Sending = {
  readonly method: string;
  readonly path: string;
  readonly actor: AtDoor['actor'];
  /** Of the process; `all` unless said otherwise. */
  readonly role?: keyof typeof PARTS;
};

/** A server that receives as that of the program does, and says what a page would find. */
export async function openUploads(hall: () => Hall) {
  const server = createServer((request, response) => void answer(hall(), request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A listening TCP server has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    /** What becomes of the document: a status where the request was answered, else a word. */
    send: (sending: Sending) => send(hall(), `http://127.0.0.1:${port}`, sending),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** No answer of ours. */
const GOES_ON = 299;

async function answer(hall: Hall, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { portal } = hall;
  const visited = (asking: IncomingMessage) => visitOf(hall, asking);
  const part = Object.entries(PARTS).find(([role]) => role === request.headers['role'])?.[1] ?? PARTS.all;
  const reception = openReception({ portal, visitOf: visited, part });
  if (await reception.handleBefore(request, response)) return;
  const fate = fateIn(reception.takenFrom(request));
  response.writeHead(GOES_ON, { fate, Connection: 'close' }).end();
}

type Taken = ReturnType<ReturnType<typeof openReception>['takenFrom']>;

function fateIn({ multipart, toCheck }: Taken): string {
  if (toCheck) return 'in memory';
  const [, [upload = ''] = []] =
    Object.entries(multipart ?? {}).find(([name]) => name.endsWith('.upload')) ?? [];
  if (ID.test(upload)) return 'stored';
  return multipart ? upload.replace('refused:', '') : 'unread';
}

const ID = /^[0-9a-f-]{36}$/;

async function send(
  hall: Hall,
  origin: string,
  { method, path, actor, role = 'all' }: Sending,
): Promise<number | string> {
  const { own, owing, toCorrect } = hall.cases;
  const at = path.includes('/corrections') ? toCorrect : path.includes('/later/') ? owing : own;
  const params = { lang: 'de', reference: at.reference, ...hall.params, ...toCorrect.params };
  const { step, item, field } = toCorrect.params;
  const isTus = path.includes('/files/');
  const url = `${origin}${fill(path, params)}${isTus ? `?step=${step}&item=${item}` : ''}`;
  const who = { cookie: cookieOf(hall, actor, at), origin: 'http://127.0.0.1', role };
  const sent = isTus || method === 'HEAD' ? resumable(method) : { headers: {}, body: form(field) };
  const answered = await fetch(url, { method, headers: { ...who, ...sent.headers }, body: sent.body });
  await answered.arrayBuffer();
  return answered.headers.get('fate') ?? answered.status;
}

/** The address of a route. */
function fill(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)\??/g, (_, name: string) => params[name] ?? 'none').replace('*', 'none');
}

/** Beside words any name will do; a page of a form asks by that of its question. */
function form(field: string): FormData {
  const sent = new FormData();
  sent.set(field, new Blob(['%PDF-1.7 invented']), 'a.pdf');
  return sent;
}

/** A request of the tus protocol 1.0.0. */
function resumable(method: string) {
  const version = { 'tus-resumable': '1.0.0' };
  if (method === 'POST') return { headers: { ...version, 'upload-length': String(UPLOAD_SIZE) }, body: null };
  if (method !== 'PATCH') return { headers: version, body: null };
  const type = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
  return { headers: { ...version, ...type }, body: 'abc' };
}
