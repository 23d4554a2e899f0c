import { parseItem } from '../../http/uploads/addresses.server.ts';
import { readDraftCode, rememberDraft } from '../../http/draft-cookie.server.ts';
import { goTo, nothingBut } from '../../http/respond.server.ts';
import type { Place } from '#forms/engine/model.ts';
import type { DraftLimit } from '../../usecases/draft-limit.ts';
import { enter } from '../enter.server.ts';
import type { Entry } from '../enter.server.ts';
import { sayKioskLimit } from '../say-kiosk-limit.server.ts';
import { entranceUrl } from './place-url.ts';
import type { Way } from './place-url.ts';

/** Somebody on their way through a form. */
export type Traveller = Entry & {
  readonly way: Way;
  readonly code: string;
  /** Came from the check page and goes back there. */
  readonly returns: boolean;
};

/** Opens a page of a form; without a draft on this device the form's entrance explains what to do. */
export function enterForm(args: Parameters<typeof enter>[0]): Traveller {
  const entry = enter(args);
  const way = { language: entry.language, service: entry.params['service'] ?? '' };
  const code = readDraftCode(entry.visit.cookies, way.service);
  if (code === null) throw toEntrance(way);
  entry.visit.setCookie(rememberDraft(entry.visit, way.service, code));
  sayKioskLimit(entry, `${entranceUrl(way)}/stay`);
  return { ...entry, way, code, returns: entry.url.searchParams.get('return') === 'review' };
}

/** The form's entrance: goes on with the draft, or says why there is none. */
export function toEntrance(way: Way): Response {
  return goTo(entranceUrl(way));
}

/** Where somebody who stops for now gets the code to come back with; who corrects has the code of the case. */
export function toSaved(way: Way): Response {
  return goTo(`${entranceUrl(way)}${way.base === undefined ? '/saved' : '?saved'}`);
}

/** Where it says how to go on when a register has refused too often. */
export function toEnded(way: Way): Response {
  return goTo(`${entranceUrl(way)}${way.base === undefined ? '/ended' : '?ended'}`);
}

/** Warns before a draft of short life ends, and says where it is prolonged. */
export function sayLimit({ visit }: Pick<Entry, 'visit'>, way: Way, limit: DraftLimit | null): void {
  const kind = way.base === undefined ? 'draft' : 'correction';
  if (limit) visit.endsAfter({ kind, ...limit, url: `${entranceUrl(way)}/stay` });
}

/** Asked by a person's hand on a page of the form, never by the page itself. */
export async function stayInForm({ portal, way, code, visit }: Traveller): Promise<Response> {
  if (!(await portal.prolongDraft({ code }))) throw toEntrance(way);
  return nothingBut(visit.newCookies);
}

/** The place an address names. Whether it exists is for the engine to say. */
export function placeOf({ params }: Pick<Entry, 'params'>): Place {
  return { step: params['step'] ?? '', item: parseItem(params['item'] ?? '') };
}
