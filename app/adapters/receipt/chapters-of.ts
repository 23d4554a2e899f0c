import type { ReviewSectionView, ReviewView } from '#app/i18n/view.ts';
import type { Chapter } from './page/chapters.ts';

type Part = Chapter['parts'][number];

/**
 * The review under as few headings as it can be understood with: the sections of a chapter become one table. Like items
 * keep their headings, and so does what follows them in their chapter.
 */
export function chaptersOf(review: ReviewView): readonly Chapter[] {
  const gathered: { readonly id: string; readonly heading: string; readonly parts: Part[] }[] = [];
  for (const section of review) {
    const { id, heading, rows } = section;
    const chapter = section.chapter ?? { id, heading };
    const open = gathered.at(-1);
    if (open?.id === chapter.id) addTo(open, section);
    else gathered.push({ ...chapter, parts: [{ heading: ownHeading(section, chapter.heading), rows }] });
  }
  return gathered;
}

/** What an item is called, unless its chapter is called so already. */
const ownHeading = ({ heading, isItem }: ReviewSectionView, chapter: string): string | null =>
  isItem === true && heading !== chapter ? heading : null;

function addTo(open: { readonly heading: string; readonly parts: Part[] }, section: ReviewSectionView): void {
  const last = open.parts.at(-1);
  const follows = last !== undefined && last.heading === null && section.isItem !== true;
  if (follows) open.parts.splice(-1, 1, { ...last, rows: [...last.rows, ...section.rows] });
  else
    open.parts.push({
      heading: section.heading === open.heading ? null : section.heading,
      rows: section.rows,
    });
}
