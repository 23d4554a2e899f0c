import type { Words } from '../../words.ts';

/** What an e-mail says when there is something new in a case: the fact, and where to look. */
export function describeNotice(
  words: Words,
  links: { readonly open: string; readonly stop: string },
): { readonly subject: string; readonly text: string } {
  const paragraphs = words.list('case:notice.mail', links);
  return { subject: words.say('case:notice.subject'), text: `${paragraphs.join('\n\n')}\n` };
}
