import type { OwedDocument } from '#forms/submission/owed-documents.ts';
import type { LinkView } from '../../view.ts';
import type { ServiceWords, Words } from '../../words.ts';
import { shortLabel } from '../labels.ts';

export type OwedView = {
  readonly heading: string;
  readonly text: string;
  readonly links: readonly LinkView[];
};

type Facts = {
  readonly service: string;
  readonly owed: readonly OwedDocument[];
  readonly urlOf: (document: OwedDocument) => string;
};

/** What may still be handed in, with the way to do it; `null` when nothing is owed. */
export function describeOwed(words: Words, { service, owed, urlOf }: Facts): OwedView | null {
  if (owed.length === 0) return null;
  const own = words.service(service);
  return {
    heading: words.say('case:later.heading'),
    text: words.say('case:later.text'),
    links: owed.map((document) => ({ href: urlOf(document), text: nameOwed(own, document) })),
  };
}

/** The document by its question, with the item where there are several: "Hund 2: Ausweis". */
export function nameOwed(own: ServiceWords, { section: { loop }, field }: OwedDocument): string {
  const label = shortLabel(own, field);
  if (loop === null || loop.count === 1) return label;
  return `${own.say(`steps.${loop.id}.item`, { number: loop.index + 1 })}: ${label}`;
}
