import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { BESIDE_ENTRY } from '#forms/submission/beside-entry.ts';
import { readCaseCode } from './http/case-cookie.server.ts';
import { readStaffSession } from './http/staff-cookie.server.ts';
import { parseCaseAddress } from './http/uploads/addresses.server.ts';
import type { CaseAddress } from './http/uploads/addresses.server.ts';
import { isMultipart, readMultipart } from './http/uploads/multipart.server.ts';
import type { Portal } from './portal.server.ts';
import type { Receive, Receiver } from './receiver.ts';

/** Takes the documents of a message, of either side, into sealed storage; the rest of the form is left to its page. */
export const receiveCaseDocuments: Receive = async (receiver, request) => {
  const isForm = isMultipart(request, BESIDE_ENTRY.many * BESIDE_ENTRY.max);
  const address = isForm ? parseCaseAddress(request.url ?? '') : null;
  const take = address && (await takerFor(receiver, request, address));
  if (!take) return null;
  const form = await readMultipart(request, async (_field, bytes) => {
    const taken = await take(bytes);
    return taken.ok ? { id: taken.id } : { refused: taken.reason };
  });
  return { form };
};

type Take = (bytes: Readable) => ReturnType<Portal['takeDocumentOfCitizen']>;

/** Of somebody whom nobody knows any more nothing is stored, but what they typed is read, so that it is not lost. */
const refuse: Take = () => Promise.resolve({ ok: false, reason: 'no-case' });

/** Whoever sends: the citizen with the case's code, or somebody who is signed in. */
async function takerFor(
  { portal, visitOf, part }: Receiver,
  request: IncomingMessage,
  address: CaseAddress,
): Promise<Take | null> {
  const { cookies, sender } = visitOf(request);
  if (sender === 'foreign' || !part.asksFor.includes(address.side)) return null;
  if (address.side === 'citizen') {
    const { reference, question } = address;
    const code = readCaseCode(cookies, reference);
    if (code === null) return refuse;
    return (bytes) => portal.takeDocumentOfCitizen({ reference, code, question, bytes });
  }
  const session = readStaffSession(cookies);
  const member = session === null ? null : await portal.staffOf({ session });
  if (!member) return refuse;
  if ('opinion' in address)
    return (bytes) => portal.takeDocumentOfAsked({ id: address.opinion, member, bytes });
  const { reference } = address;
  return (bytes) => portal.takeDocumentOfOffice({ reference, member, bytes });
}
