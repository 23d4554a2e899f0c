import type { ReviewView } from '#app/i18n/view.ts';

/** The name of a row among all of a review. */
export const rowName = (section: string, index: number): string => `${section}/${index}`;

type Chosen = { readonly sections: readonly string[]; readonly rows: readonly string[] };

/** Of all answers those that were chosen, whole sections or single rows, without the way to change them. */
export function chooseShown(review: ReviewView, { sections, rows }: Chosen): ReviewView {
  return review.flatMap((section) => {
    const isWhole = sections.includes(section.id);
    const chosen = section.rows.filter((_, index) => isWhole || rows.includes(rowName(section.id, index)));
    if (chosen.length === 0) return [];
    return [{ ...section, rows: chosen.map((row) => ({ ...row, change: null })) }];
  });
}

/** What was chosen, by its names. */
export function namesOf(review: ReviewView): readonly string[] {
  return review.flatMap(({ heading, rows }) =>
    rows.map(({ label }) => (heading === '' ? label : `${heading} – ${label}`)),
  );
}
