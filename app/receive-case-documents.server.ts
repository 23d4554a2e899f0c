import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { Input } from '#forms/engine/model.ts';
import { BESIDE_ENTRY } from '#forms/submission/beside-entry.ts';
import { readCaseCode } from './http/case-cookie.server.ts';
import { readStaffSession } from './http/staff-cookie.server.ts';
import { parseCaseAddress, parseOpinionAddress } from './http/uploads/addresses.server.ts';
import { readMultipart } from './http/uploads/multipart.server.ts';
import type { Visit } from './http/visit.server.ts';
import type { Portal } from './portal.server.ts';

type Receiver = {
  readonly portal: Portal;
  readonly visitOf: (request: IncomingMessage) => Visit;
  /** For whom this process asks the database. */
  readonly part: { readonly asksFor: readonly string[] };
};

/** What a form may hold beside its documents; bytes. */
const ROOM_FOR_FIELDS = 1_048_576;

/**
 * Takes the documents of a message, of either side, off the raw request into sealed storage. `null`: it is no such
 * request, or too big by its own account, and then the server refuses it unread.
 */
export async function receiveCaseDocuments(
  receiver: Receiver,
  request: IncomingMessage,
): Promise<Input | null> {
  const address = isMultipart(request) ? parseCaseAddress(request.url ?? '') : null;
  const take = address && (await takerFor(receiver, request, address));
  if (!take) return null;
  return readMultipart(request, async (_field, bytes) => {
    const taken = await take(bytes);
    return taken.ok ? { id: taken.id } : { refused: taken.reason };
  });
}

function isMultipart({ method, headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length'] ?? 0);
  const isForm = headers['content-type']?.startsWith('multipart/form-data') ?? false;
  return method === 'POST' && isForm && length <= BESIDE_ENTRY.many * BESIDE_ENTRY.max + ROOM_FOR_FIELDS;
}

type Take = (bytes: Readable) => ReturnType<Portal['takeDocumentOfCitizen']>;

/** Of somebody whom nobody knows any more nothing is stored, but what they typed is read, so that it is not lost. */
const refuse: Take = () => Promise.resolve({ ok: false, reason: 'no-case' });

/** Whoever sends: the citizen with the case's code, or somebody who is signed in. */
async function takerFor(
  { portal, visitOf, part }: Receiver,
  request: IncomingMessage,
  { side, reference, question }: NonNullable<ReturnType<typeof parseCaseAddress>>,
): Promise<Take | null> {
  const { cookies, sender } = visitOf(request);
  if (sender === 'foreign' || !part.asksFor.includes(side)) return null;
  if (side === 'citizen') {
    const code = readCaseCode(cookies, reference);
    if (code === null) return refuse;
    return (bytes) => portal.takeDocumentOfCitizen({ reference, code, question, bytes });
  }
  const session = readStaffSession(cookies);
  const member = session === null ? null : await portal.staffOf({ session });
  if (!member) return refuse;
  const asked = parseOpinionAddress(request.url ?? '');
  if (asked !== null) return (bytes) => portal.takeDocumentOfAsked({ id: asked, member, bytes });
  return (bytes) => portal.takeDocumentOfOffice({ reference, member, bytes });
}
