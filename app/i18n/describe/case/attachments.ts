import type { DocumentField, FileAnswer, FileType, IssueCode } from '#forms/engine/model.ts';
import { BESIDE_ENTRY } from '#forms/submission/beside-entry.ts';
import { formatSize } from '../../format.ts';
import type { AttachmentsView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { controlId } from '../control-id.ts';
import { namesOfTypes } from '../file-types.ts';

const ENDINGS: Readonly<Record<FileType, string>> = { pdf: '.pdf', jpeg: '.jpg,.jpeg', png: '.png' };

export type AttachmentFault = { readonly name: string; readonly code: IssueCode };

/** What may be handed in at once. */
type Limits = Pick<DocumentField, 'many' | 'max' | 'accept'>;

type Facts = {
  /** Taken already, and kept while the message is written. */
  readonly kept: readonly FileAnswer[];
  readonly faults: readonly AttachmentFault[];
  readonly limits?: Limits;
  readonly label?: string;
  readonly hint?: string;
};

/** The control for files beside a message, or for a document that follows. */
export function describeAttachments(
  words: Words,
  { kept, faults, limits = BESIDE_ENTRY, label, hint }: Facts,
): AttachmentsView {
  const error = faults.map((fault) => describeAttachmentFault(words, fault, limits)).join(' ');
  return {
    id: controlId('documents'),
    name: 'documents',
    label: label ?? words.say('case:reply.documents'),
    hint: hint ?? words.say('case:reply.documentsHint', limitsIn(words, limits)),
    error: error === '' ? null : words.say('common:errors.atField', { text: error }),
    isHeading: false,
    isMany: limits.many > 1,
    accept: limits.accept.map((type) => ENDINGS[type]).join(','),
    kept: words.say('case:reply.kept'),
    files: kept.map(({ id, name, size }) => ({ id, name, size: formatSize(words.language, size) })),
  };
}

/** The sentence that says how to mend it. */
export function describeAttachmentFault(
  words: Words,
  { name, code }: AttachmentFault,
  limits: Limits = BESIDE_ENTRY,
): string {
  const values = { name, ...limitsIn(words, limits) };
  return (
    words.find(`case:reply.faults.documents.${code}`, values) ??
    words.say('case:reply.faults.documents.file-broken', values)
  );
}

/** The limits in words, for the places of a sentence. */
export function limitsIn(words: Words, { many, max, accept }: Limits) {
  return { many, max: formatSize(words.language, max), types: namesOfTypes(words.language, accept) };
}
