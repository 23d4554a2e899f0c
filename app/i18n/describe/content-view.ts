import type {
  ComputedView,
  DetailsView,
  DownloadView,
  HeadingView,
  NoticeView,
  ParagraphView,
} from '../view.ts';
import { tellValue } from './computed.ts';
import { controlId } from './control-id.ts';
import type { Asking } from './facts.ts';

export function describeNotice({ field, own }: Asking<'notice'>): NoticeView {
  return {
    kind: 'notice',
    id: controlId(field.id),
    tone: field.tone,
    heading: own.say(`notices.${field.id}.heading`),
    paragraphs: own.list(`notices.${field.id}.paragraphs`),
  };
}

export function describeHeading({ field, own }: Asking<'heading'>): HeadingView {
  return { kind: 'heading', id: controlId(field.id), text: own.say(`content.${field.id}.heading`) };
}

export function describeParagraph({ field, own }: Asking<'paragraph'>): ParagraphView {
  return {
    kind: 'paragraph',
    id: controlId(field.id),
    paragraphs: own.list(`content.${field.id}.paragraphs`),
  };
}

export function describeDetails({ field, own }: Asking<'details'>): DetailsView {
  return {
    kind: 'details',
    id: controlId(field.id),
    summary: own.say(`content.${field.id}.heading`),
    paragraphs: own.list(`content.${field.id}.paragraphs`),
  };
}

export function describeDownload({ field, own }: Asking<'download'>): DownloadView {
  return {
    kind: 'download',
    id: controlId(field.id),
    text: own.say(`content.${field.id}.text`),
    href: field.url,
  };
}

/** A page is described without those whose value is absent. */
export function describeComputedRow({ field, facts, words, own }: Asking<'computed'>): ComputedView {
  const row = facts.computed[field.id];
  return {
    kind: 'computed',
    id: controlId(field.id),
    name: own.say(`computed.${field.of}`),
    text: row ? tellValue(words, row.computed.type, row.value) : '',
  };
}
