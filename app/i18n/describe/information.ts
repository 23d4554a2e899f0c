import type { InformationView } from '../view.ts';
import type { Words } from '../words.ts';

/** The sections of each page in the order in which they are shown. */
const sections = {
  privacy: ['verantwortlich', 'speichern', 'cookies', 'fristen', 'rechte'],
  accessibility: ['stand', 'luecken', 'melden', 'schlichtung'],
  imprint: ['anbieterin', 'technik'],
} as const;

/** A page that only informs: privacy, accessibility or imprint. */
export function describeInformation(words: Words, page: keyof typeof sections): InformationView {
  return {
    title: words.say(`privacy:${page}.title`),
    lead: words.say(`privacy:${page}.lead`),
    sections: sections[page].map((id) => ({
      id,
      heading: words.find(`privacy:${page}.sections.${id}.heading`) ?? id,
      paragraphs: words.listOf(`privacy:${page}.sections.${id}.paragraphs`),
    })),
  };
}
