import type { Words } from './words.ts';

type Facts = { readonly heading: string; readonly service?: string; readonly hasErrors?: boolean };

/** The document's title: "[Fehler: ]question – service – authority". */
export function pageTitle(words: Words, { heading, service, hasErrors = false }: Facts): string {
  const parts = [heading, service, words.say('common:authority.name')].filter((part) => part !== undefined);
  const title = parts.join(' – ');
  return hasErrors ? words.say('common:errors.title', { title }) : title;
}
