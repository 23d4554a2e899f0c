import type { FileAnswer } from '#forms/engine/model.ts';
import type { OwedDocument } from '#forms/submission/owed-documents.ts';
import type { AttachmentsView, ErrorView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { controlId } from '../control-id.ts';
import { questionOf } from '../labels.ts';
import { describeAttachmentFault, describeAttachments, limitsIn } from './attachments.ts';
import type { AttachmentFault } from './attachments.ts';

type Facts = {
  readonly service: string;
  readonly owed: OwedDocument;
  readonly kept: readonly FileAnswer[];
  /** `null`: nothing has been sent yet. */
  readonly faults: readonly AttachmentFault[] | null;
};

/** The control for a document that follows, asked as the form has asked for it. */
export function describeHandIn(
  words: Words,
  { service, owed: { field }, kept, faults }: Facts,
): { readonly documents: AttachmentsView; readonly errors: readonly ErrorView[] } {
  const own = words.service(service);
  const view = describeAttachments(words, {
    kept,
    faults: faults ?? [],
    limits: field,
    label: questionOf(own, field),
    hint: hintOf(words, own.find(`fields.${field.id}.hint`), field),
  });
  const sentences = (faults ?? []).map((fault) => describeAttachmentFault(words, fault, field));
  const isMissing = faults !== null && faults.length === 0;
  const told = isMissing ? [words.say('case:later.missing')] : sentences;
  const error = told.length === 0 ? null : words.say('common:errors.atField', { text: told.join(' ') });
  return {
    documents: { ...view, error },
    errors: told.map((text) => ({ href: `#${controlId('documents')}`, text })),
  };
}

/** What the form has hinted at, then kinds and sizes. */
function hintOf(words: Words, own: string | null, field: OwedDocument['field']): string {
  const key = field.many === 1 ? 'case:later.documentHint' : 'case:later.documentsHint';
  return [own, words.say(key, limitsIn(words, field))].filter((part) => part !== null).join(' ');
}
