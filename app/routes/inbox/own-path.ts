import { isLanguage } from '../../i18n/languages.ts';
import type { Language } from '../../i18n/view.ts';

const PATH = /^\/([a-z]{2,3}(?:-[a-z]+)?)\/inbox(?:\/[\w-]+)?(?:\?[\w=&%.+-]*)?$/;

/** Where to go after signing in: a page of the inbox, whatever else an address may ask for. */
export function ownPath(wanted: string | null, language: Language): string {
  const match = PATH.exec(wanted ?? '');
  return match && isLanguage(match[1] ?? '') ? match[0] : `/${language}/inbox`;
}
