import { parseCaseCode } from '#forms/submission/case-code.ts';
import type { CookieJar } from './cookies.server.ts';
import { lifeAt } from './kiosk.server.ts';
import type { Visit } from './visit.server.ts';

const PREFIX = 'draft-';

/** The person's code for the draft of one service; at home it stays as long as the draft itself. */
const nameOf = (service: string): string => `${PREFIX}${service}`;

const SECONDS_PER_DAY = 86_400;

/** As long as the law lets drafts wait (§ 8a Abs. 2 OZG); one that a form keeps longer is opened with its code. */
const LIFE = 30 * SECONDS_PER_DAY;

/** The code of the draft this device is working on. One whose check characters do not fit was not written by us. */
export function readDraftCode(cookies: CookieJar, service: string): string | null {
  return parseCaseCode(cookies.read(nameOf(service)) ?? '');
}

/** The drafts this device is working on. */
export function draftsOn(cookies: CookieJar): readonly { readonly service: string; readonly code: string }[] {
  return cookies.names
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length))
    .flatMap((service) => {
      const code = readDraftCode(cookies, service);
      return code === null ? [] : [{ service, code }];
    });
}

/** Seconds for which "back" after sending still finds what became of the draft. */
const LIFE_AFTER_SENDING = 30 * 60;

type Device = Pick<Visit, 'cookies' | 'channel'>;

/** Lets this device find the draft again; each page of it writes the cookie anew. */
export function rememberDraft({ cookies, channel }: Device, service: string, code: string): string {
  return cookies.write({ name: nameOf(service), value: code, maxAge: lifeAt(channel, LIFE) });
}

/** After sending: for a while the form's entrance says that it was sent. */
export function rememberSentDraft({ cookies, channel }: Device, service: string, code: string): string {
  return cookies.write({ name: nameOf(service), value: code, maxAge: lifeAt(channel, LIFE_AFTER_SENDING) });
}

/** Nothing of the draft stays on this device. */
export function forgetDraft(cookies: CookieJar, service: string): string {
  return cookies.clear(nameOf(service));
}
