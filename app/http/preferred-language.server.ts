import { isLanguage, officialLanguage } from '../i18n/languages.ts';
import type { Language } from '../i18n/view.ts';

/** The first of our languages by weight in an `Accept-Language` header (RFC 9110 §12.5.4), else the official one. */
export function preferredLanguage(header: string): Language {
  const wishes = header.split(',').slice(0, 20).map(parseWish);
  const byWeight = wishes.toSorted((left, right) => right.weight - left.weight);
  return byWeight.map(({ tag }) => tag).find(isLanguage) ?? officialLanguage;
}

function parseWish(wish: string): { readonly tag: string; readonly weight: number } {
  const [range = '', quality = 'q=1'] = wish.split(';').map((part) => part.trim());
  const weight = Number(quality.replace(/^q=/, ''));
  return { tag: range.split('-')[0]?.toLowerCase() ?? '', weight: Number.isFinite(weight) ? weight : 0 };
}
