import type { Input } from '#forms/engine/model.ts';
import { firstOf } from '../../http/form.server.ts';

/** The version a page was shown with, and the id of its form; what none of our pages sends fits no case. */
export function pageIn(input: Input) {
  const id = firstOf(input, 'id');
  return UUID.test(id) ? { version: versionIn(input), id } : { version: -1, id: NOBODYS };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOBODYS = '00000000-0000-0000-0000-000000000000';

/** The newest entry that stood on the page. */
export function seenIn(input: Input): number {
  const text = firstOf(input, 'seen');
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

/** The version alone. */
export function versionIn(input: Input): number {
  const text = firstOf(input, 'version');
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}
