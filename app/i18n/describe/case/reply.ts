import type { FileAnswer } from '#forms/engine/model.ts';
import { LONGEST_NOTE } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import type { AttachmentsView, ErrorView, TextView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { controlId } from '../control-id.ts';
import { describeLongText } from '../long-text.ts';
import { describeAttachmentFault, describeAttachments } from './attachments.ts';
import type { AttachmentFault } from './attachments.ts';

export type ReplyView = {
  readonly heading: string;
  readonly text: TextView;
  readonly documents: AttachmentsView;
  readonly send: string;
  /** How long the case stays open, and that nothing is lost then. */
  readonly errors: readonly ErrorView[];
};

type Facts = {
  readonly text: string;
  readonly kept: readonly FileAnswer[];
  readonly faults: { readonly text: NoteFault | null; readonly documents: readonly AttachmentFault[] };
};

/** The form by which the citizen writes to the office. */
export function describeReply(words: Words, { text, kept, faults }: Facts): ReplyView {
  const fault = faults.text && words.say(`case:reply.faults.text.${faults.text}`, { max: LONGEST_NOTE });
  return {
    heading: words.say('case:reply.heading'),
    text: describeLongText(words, {
      name: 'text',
      label: words.say('case:reply.text'),
      hint: words.say('case:reply.textHint'),
      value: text,
      fault,
      rows: 6,
    }),
    documents: describeAttachments(words, { kept, faults: faults.documents }),
    send: words.say('case:reply.send'),
    errors: [
      ...(fault === null ? [] : [{ href: `#${controlId('text')}`, text: fault }]),
      ...faults.documents.map((each) => ({
        href: `#${controlId('documents')}`,
        text: describeAttachmentFault(words, each),
      })),
    ],
  };
}
