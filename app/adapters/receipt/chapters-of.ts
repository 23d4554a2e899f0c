import type { ReviewView } from '#app/i18n/view.ts';
import type { Chapter } from './page/chapters.ts';

/**
 * The review under as few headings as it can be understood with: the sections of a chapter become one table. Like items
 * keep their headings, and so does what follows them in their chapter.
 */
export function chaptersOf(review: ReviewView): readonly Chapter[] {
  const gathered: {
    readonly id: string;
    readonly heading: string;
    readonly parts: Chapter['parts'][number][];
  }[] = [];
  for (const { id, heading, chapter = { id, heading }, isItem = false, rows } of review) {
    const open = gathered.at(-1);
    const last = open?.parts.at(-1);
    const continues = open !== undefined && open.id === chapter.id;
    const own = isItem || (continues && last?.heading != null) ? heading : null;
    const part = { heading: own === chapter.heading ? null : own, rows };
    if (!continues) gathered.push({ ...chapter, parts: [part] });
    else if (own === null && last) open.parts.splice(-1, 1, { ...last, rows: [...last.rows, ...rows] });
    else open.parts.push(part);
  }
  return gathered;
}
