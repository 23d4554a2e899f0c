import type { NoticeView } from '../../view.ts';
import type { Words } from '../../words.ts';

/** A document that lies damaged here: who can help, and by what they find it. */
export function describeDamaged(
  words: Words,
  { reader, id }: { readonly reader: 'office' | 'asked'; readonly id: string },
): NoticeView {
  return {
    kind: 'notice',
    id: 'damaged',
    tone: 'warning',
    heading: words.say('desk:damaged.heading'),
    paragraphs: [words.say('desk:damaged.what'), words.say(`desk:damaged.${reader}`, { id })],
  };
}
