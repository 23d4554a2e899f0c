import type { IncomingMessage } from 'node:http';
import { openVisit } from '#app/http/visit.server.ts';
import { secrecyOf } from '#app/routes/inbox/secrecy.server.ts';
import type { Filed } from '#app/sample-data/file-sample-case.server.ts';
import type { Hall } from './hall.ts';
import { OF_AGENCY } from './route-rights.ts';
import type { ACTORS, ActorName, Door } from './door.ts';

/** Somebody before a door. */
export type AtDoor = {
  readonly path: string;
  readonly door: Door;
  readonly actor: (typeof ACTORS)[ActorName];
  /** What they take for an answer: a browser says `text/html` where it asks for a page. */
  readonly accept?: string;
};

const ORIGIN = 'http://127.0.0.1';
type Who = AtDoor['actor'];

const sessionOf = ({ sessions }: Hall, { side, isOwn, isAsked }: Who) =>
  sessions.get(`${side ?? ''} ${isAsked ? 'asked' : isOwn ? 'here' : 'there'}`);

/** Who asks, as pages and receivers read it. */
export function visitOf({ ports }: Pick<Hall, 'ports'>, request: IncomingMessage) {
  return openVisit(request, { origin: ORIGIN, trustedProxies: 0, channel: 'web', mac: ports.vault.mac });
}

/** What the framework hands to a loader or an action. */
export async function requestOf(hall: Hall, { path, door, actor, accept = '*/*' }: AtDoor) {
  const { at, address } = caseAt(hall, door);
  const params = { lang: 'de', reference: at.reference, ...hall.params, ...address };
  const url = new URL(`${ORIGIN}/de${path}${door.query ?? searchOf(hall, { door, actor })}`);
  const headers = { cookie: cookieOf(hall, actor, at), 'sec-fetch-site': 'same-origin' };
  const visited = { headers, socket: { remoteAddress: '127.0.0.1' } } as unknown as IncomingMessage;
  const visit = visitOf(hall, visited);
  const form = new URLSearchParams(door.isChosen ? await batchOf(hall, { door, actor }) : sentBy(hall, door));
  return {
    request: new Request(url, {
      method: door.method,
      headers: { accept },
      body: door.method === 'GET' ? null : form,
    }),
    params: OF_AGENCY.includes(door.action) ? { lang: 'de' } : params,
    context: {
      portal: hall.portal,
      nonce: '',
      visit,
      multipart: null,
      toCheck: null,
      attempt: { failure: null },
      report: () => undefined,
    },
  };
}

function caseAt({ cases }: Hall, { at, proposedBy }: Door): { readonly at: Filed; readonly address: object } {
  if (at) return { at: cases[at], address: cases[at].params };
  return { at: proposedBy ? cases.proposed[proposedBy] : cases.own, address: {} };
}

/** What would be done is sent from a page that is out of date: whoever is let in changes nothing for the next one. */
function sentBy({ params }: Hall, { intent = '', isClosing }: Door): Readonly<Record<string, string>> {
  if (isClosing) return { intent, version: '0', state: 'closed' };
  if (intent === 'take') return { intent, version: '0' };
  if (intent !== 'take-back-opinion') return { intent, version: '2' };
  return { intent: `${intent}:${params['opinion'] ?? ''}`, version: '0' };
}

/** The list as it is now, and a label that whoever has chosen may use: nothing but a right is in the way. */
async function batchOf(hall: Hall, { door, actor }: Pick<AtDoor, 'door' | 'actor'>) {
  const { reference } = hall.cases.chosen;
  const row = await hall.ports.submissions.findByReference(reference);
  const mark = hall.labels.get(sessionOf(hall, actor)?.member.agency ?? '') ?? '';
  return { intent: door.intent ?? '', case: `${reference}:${row?.version ?? 0}`, mark };
}

/** What is searched for is hidden in the address, for whoever searches. */
function searchOf(hall: Hall, { door, actor }: Pick<AtDoor, 'door' | 'actor'>): string {
  const member = sessionOf(hall, actor)?.member;
  if (door.action !== 'search' || !member) return '';
  return `?search=${secrecyOf({ portal: hall.portal, member }).hide('Beispiel')}`;
}

/** A cookie of this case, whoever made it, or that of a session. */
export function cookieOf(hall: Hall, actor: Who, { reference, code }: Filed): string {
  if (actor.side === 'citizen') return `case-${reference}=${actor.isOwn ? code : hall.cases.foreign.code}`;
  return sessionOf(hall, actor)?.cookie ?? '';
}
