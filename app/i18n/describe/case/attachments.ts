import type { FileAnswer, FileType, IssueCode } from '#forms/engine/model.ts';
import { BESIDE_ENTRY } from '#forms/submission/beside-entry.ts';
import { formatSize } from '../../format.ts';
import type { AttachmentsView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { controlId } from '../control-id.ts';

const ENDINGS: Readonly<Record<FileType, string>> = { pdf: '.pdf', jpeg: '.jpg,.jpeg', png: '.png' };

export type AttachmentFault = { readonly name: string; readonly code: IssueCode };

type Facts = {
  /** Taken already, and kept while the message is written. */
  readonly kept: readonly FileAnswer[];
  readonly faults: readonly AttachmentFault[];
};

/** The control for files beside a message. */
export function describeAttachments(words: Words, { kept, faults }: Facts): AttachmentsView {
  const values = limitsIn(words);
  const error = faults.map((fault) => describeAttachmentFault(words, fault)).join(' ');
  return {
    id: controlId('documents'),
    name: 'documents',
    label: words.say('case:reply.documents'),
    hint: words.say('case:reply.documentsHint', values),
    error: error === '' ? null : words.say('common:errors.atField', { text: error }),
    isHeading: false,
    accept: BESIDE_ENTRY.accept.map((type) => ENDINGS[type]).join(','),
    kept: words.say('case:reply.kept'),
    files: kept.map(({ id, name, size }) => ({ id, name, size: formatSize(words.language, size) })),
  };
}

/** The sentence that says how to mend it. */
export function describeAttachmentFault(words: Words, { name, code }: AttachmentFault): string {
  const values = { name, ...limitsIn(words) };
  return (
    words.find(`case:reply.faults.documents.${code}`, values) ??
    words.say('case:reply.faults.documents.file-broken', values)
  );
}

function limitsIn(words: Words) {
  const { many, max } = BESIDE_ENTRY;
  return { many, max: formatSize(words.language, max) };
}
