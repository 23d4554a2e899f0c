import { writeToCitizen } from '../desk/write-to-citizen.ts';
import type { WrittenToCitizen } from '../desk/write-to-citizen.ts';
import type { Ports } from '../ports.ts';
import { ANNA } from './counter.ts';

type Message = { readonly reference: string } & Partial<Parameters<typeof writeToCitizen>[1]>;

/** Anna writes to a citizen, on a page that she has just opened. */
export async function writeAsOffice(ports: Ports, message: Message): Promise<WrittenToCitizen> {
  const row = await ports.submissions.findByReference(message.reference);
  return writeToCitizen(ports, {
    member: ANNA,
    version: row?.version ?? 0,
    id: ports.ids.uuid(),
    text: 'Neu.',
    isAnswerAwaited: false,
    input: {},
    documents: [],
    ...message,
  });
}
