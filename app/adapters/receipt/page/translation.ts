import { branch, leaf } from '../structure-element.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { chapterSection } from './chapters.ts';
import type { Chapter } from './chapters.ts';
import { TITLE, VALUE } from './geometry.ts';
import type { Outline } from './outline.ts';
import { gap, paragraph } from './paragraph.ts';
import type { Section } from './tables.ts';

/** The answers as they were read in another language than the official one. */
export type Translation = {
  /** BCP 47. */
  readonly language: string;
  readonly heading: string;
  /** Says what this part is not: the official text. */
  readonly note: string;
  readonly sections: readonly Chapter[];
};

/** A part of its own, marked with its language throughout. */
export function translationPart(
  { language, heading, note, sections }: Translation,
  typeset: Typesetter,
): { readonly section: Section; readonly outline: Outline } {
  const [title, remark] = [leaf('H1'), leaf('P')];
  const chapters = sections.map((chapter) => {
    const element = leaf('H2');
    return {
      heading: { text: chapter.heading, element },
      section: chapterSection(chapter, element, typeset),
    };
  });
  const elements = [title, remark, ...chapters.flatMap(({ section }) => section.elements)];
  return {
    section: {
      blocks: [
        paragraph(heading, { style: TITLE, mark: title, before: 0 }, typeset),
        gap(4),
        paragraph(note, { style: VALUE, mark: remark, before: 0 }, typeset),
        ...chapters.flatMap(({ section }) => section.blocks),
      ],
      elements: [branch('Part', elements, { language })],
    },
    outline: {
      title: { text: heading, element: title },
      sections: chapters.map((chapter) => chapter.heading),
    },
  };
}
