import type { IncomingMessage } from 'node:http';
import { openVisit } from '#app/http/visit.server.ts';
import type { Hall } from './hall.ts';
import { OF_AGENCY } from './route-rights.ts';
import type { ACTORS, ActorName, Door } from './route-rights.ts';

/** Somebody before a door. */
export type AtDoor = {
  readonly path: string;
  readonly door: Door;
  readonly actor: (typeof ACTORS)[ActorName];
};

const ORIGIN = 'http://127.0.0.1';
const agencyOf = ({ isOwn, isAsked }: AtDoor['actor']) => (isAsked ? 'asked' : isOwn ? 'here' : 'there');

/** What the framework hands to a loader or an action. */
export function requestOf(hall: Hall, { path, door, actor }: AtDoor) {
  const { reference } = hall.cases.own;
  const params = { lang: 'de', reference, ...hall.params };
  const url = new URL(`${ORIGIN}/de${path}${door.query ?? ''}`);
  const headers = { cookie: cookieOf(hall, actor), 'sec-fetch-site': 'same-origin' };
  const visited = { headers, socket: { remoteAddress: '127.0.0.1' } } as unknown as IncomingMessage;
  const visit = openVisit(visited, { origin: ORIGIN, trustedProxies: 0, mac: hall.ports.vault.mac });
  const form = new URLSearchParams(sentBy(hall, door));
  return {
    request: new Request(url, { method: door.method, body: door.method === 'GET' ? null : form }),
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

/** What would be done is sent from a page that is out of date: whoever is let in changes nothing for the next one. */
function sentBy({ params }: Hall, { intent = '' }: Door): Readonly<Record<string, string>> {
  if (intent === 'take') return { intent, version: '0' };
  if (intent !== 'take-back-opinion') return { intent, version: '2' };
  return { intent: `${intent}:${params['opinion'] ?? ''}`, version: '0' };
}

function cookieOf({ cases, sessions }: Hall, actor: AtDoor['actor']): string {
  const { side, isOwn } = actor;
  if (side === null) return '';
  // A cookie of this case, whoever made it.
  if (side === 'citizen') return `case-${cases.own.reference}=${(isOwn ? cases.own : cases.foreign).code}`;
  return `staff=${sessions.get(`${side} ${agencyOf(actor)}`) ?? ''}`;
}
