import type { Objects } from './objects.ts';
import { textString } from './spelling.ts';
import type { Entries, Ref } from './spelling.ts';

/** A heading and where it stands, `top` counted upwards. */
export type Bookmark = { readonly text: string; readonly page: Ref; readonly top: number };

/** The outline: each title, and below it its sections. */
export function addBookmarks(
  objects: Objects,
  outlines: readonly { readonly title: Bookmark; readonly sections: readonly Bookmark[] }[],
): Ref {
  const root = objects.reserve();
  const titles = outlines.map(() => objects.reserve());
  const count = outlines.reduce((sum, { sections }) => sum + 1 + sections.length, 0);
  outlines.forEach(({ title, sections }, index) => {
    const ref = titles[index] ?? root;
    const below = addSiblings(objects, sections, ref);
    objects.add({ ...entry(title, root), Prev: titles[index - 1], Next: titles[index + 1], ...below }, ref);
  });
  return objects.add({ Type: 'Outlines', First: titles[0], Last: titles.at(-1), Count: count }, root);
}

/** What their parent says of them. */
function addSiblings(objects: Objects, bookmarks: readonly Bookmark[], parent: Ref): Entries {
  const refs = bookmarks.map(() => objects.reserve());
  bookmarks.forEach((bookmark, index) => {
    const neighbours = { Prev: refs[index - 1], Next: refs[index + 1] };
    objects.add({ ...entry(bookmark, parent), ...neighbours }, refs[index]);
  });
  return refs.length === 0 ? {} : { First: refs[0], Last: refs.at(-1), Count: refs.length };
}

const entry = ({ text, page, top }: Bookmark, parent: Ref): Entries => ({
  Title: textString(text),
  Parent: parent,
  Dest: [page, 'XYZ', null, top, null],
});
