import type { LinkView } from '../../view.ts';
import type { Words } from '../../words.ts';

/** A case in its service's format, to be downloaded. */
export function describePayload(
  words: Words,
  files: readonly { readonly name: string }[],
  caseUrl: string,
): readonly LinkView[] {
  return files.map(({ name }) => ({
    href: `${caseUrl}/payload/${name}`,
    text: words.say('inbox:case.payload', { name }),
  }));
}

/** The excerpts for other bodies: folded away, for they are many and seldom wanted. */
export type ExcerptsView = {
  readonly summary: string;
  readonly note: string;
  readonly links: readonly LinkView[];
};

type Case = { readonly row: { readonly service: string }; readonly recipients: readonly string[] };

/** What may be passed on to whom; `null` where nobody else is told. */
export function describeExcerpts(
  words: Words,
  { row, recipients }: Case,
  caseUrl: string,
): ExcerptsView | null {
  if (recipients.length === 0) return null;
  const own = words.service(row.service);
  return {
    summary: words.say('inbox:case.excerpts'),
    note: words.say('inbox:case.excerptsNote'),
    links: recipients.map((id) => ({
      href: `${caseUrl}/excerpts/${id}`,
      text: words.say('inbox:case.excerpt', { recipient: own.say(`recipients.${id}`) }),
    })),
  };
}
