import type { PDFRef } from 'pdf-lib';
import { PDFNull } from 'pdf-lib';
import { textString } from './objects.ts';
import type { Entries, Objects } from './objects.ts';

/** A heading and where it stands, `top` counted upwards. */
export type Bookmark = { readonly text: string; readonly page: PDFRef; readonly top: number };

/** The outline: the title, and below it the sections. */
export function addBookmarks(objects: Objects, title: Bookmark, sections: readonly Bookmark[]): PDFRef {
  const root = objects.reserve();
  const titleRef = objects.reserve();
  const refs = sections.map(() => objects.reserve());
  sections.forEach((section, index) => {
    const neighbours = { Prev: refs[index - 1], Next: refs[index + 1] };
    objects.add({ ...entry(section, titleRef), ...neighbours }, refs[index]);
  });
  const below = refs.length === 0 ? {} : { First: refs[0], Last: refs.at(-1), Count: refs.length };
  objects.add({ ...entry(title, root), ...below }, titleRef);
  return objects.add({ Type: 'Outlines', First: titleRef, Last: titleRef, Count: refs.length + 1 }, root);
}

const entry = ({ text, page, top }: Bookmark, parent: PDFRef): Entries => ({
  Title: textString(text),
  Parent: parent,
  Dest: [page, 'XYZ', PDFNull, top, PDFNull],
});
