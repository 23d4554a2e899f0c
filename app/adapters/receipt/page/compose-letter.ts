import type { LetterDocument, LetterTranslation } from '#app/usecases/letter-document.ts';
import { branch, leaf } from '../structure-element.ts';
import type { Typesetter } from '../text/typesetter.ts';
import type { Block } from './block.ts';
import { addressZone } from './address-zone.ts';
import { bindPages, openPage } from './composition.ts';
import type { Composition, Opening, Part } from './composition.ts';
import { HEADING, TITLE, VALUE } from './geometry.ts';
import { letterBody } from './letter-body.ts';
import type { Frame } from './page-frame.ts';
import { gap, paragraph } from './paragraph.ts';
import { sealPanel } from './seal-panel.ts';
import type { SealWords } from './seal-panel.ts';

type Content = Pick<LetterDocument, 'agency' | 'addressee' | 'facts' | 'title' | 'blocks' | 'translation'> & {
  readonly frame: Frame;
  readonly seal: SealWords;
};

/** Lays out a letter: address, subject, text, and the seal below it. */
export function composeLetter(content: Content, typeset: Typesetter): Composition {
  const { frame, translation } = content;
  const opening = openPage(frame, typeset);
  const second = translation === null ? [] : [translated(translation, typeset)];
  return bindPages([officialLetter(content, opening, typeset), ...second], { frame, opening }, typeset);
}

function officialLetter(content: Content, { elements, top }: Opening, typeset: Typesetter): Part {
  const { agency, addressee, facts, title } = content;
  const sender = [agency.name, ...agency.address].join(' · ');
  const zone = addressZone({ sender, addressee, facts }, top, typeset);
  const subject = { text: title, element: leaf('H1') };
  const { section: body, headings } = letterBody(content.blocks, typeset);
  const seal = sealPanel(content.seal, typeset);
  return {
    section: {
      blocks: [
        ...zone.blocks,
        paragraph(title, { style: HEADING, mark: subject.element, before: 0 }, typeset),
        gap(4),
        ...withNext(body.blocks),
        ...seal.blocks,
      ],
      elements: [...elements, ...zone.elements, subject.element, ...body.elements, ...seal.elements],
    },
    outline: { title: subject, sections: headings },
  };
}

/** The end of the text goes with the seal, which never stands alone on a page. */
function withNext(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex(({ items }) => items.length > 0);
  return blocks.map((block, index) => (index < last ? block : { ...block, keepWithNext: true }));
}

/** A part of its own, marked with its language throughout. */
function translated({ language, heading, note, blocks }: LetterTranslation, typeset: Typesetter): Part {
  const [title, remark] = [leaf('H1'), leaf('P')];
  const { section: body, headings } = letterBody(blocks, typeset);
  return {
    section: {
      blocks: [
        paragraph(heading, { style: TITLE, mark: title, before: 0 }, typeset),
        gap(4),
        paragraph(note, { style: VALUE, mark: remark, before: 0 }, typeset),
        ...body.blocks,
      ],
      elements: [branch('Part', [title, remark, ...body.elements], { language })],
    },
    outline: { title: { text: heading, element: title }, sections: headings },
  };
}
