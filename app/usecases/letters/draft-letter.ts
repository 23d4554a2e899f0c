import { findHidden } from '#forms/engine/fields/characters.ts';
import { fileNumberIn } from '#forms/submission/file-number.ts';
import { addresseeOf } from '#forms/submission/letter/addressee.ts';
import type { LetterKind } from '#forms/submission/letter/model.ts';
import { typedText } from '#forms/submission/letter/typed-text.ts';
import { newestEntry } from '../case-entries.ts';
import { momentOf } from '../context-of.ts';
import type { AskedPoints, LetterContent, LetterDocument } from '../letter-document.ts';
import { readPayload } from '../open-case.ts';
import type { OpenCase } from '../open-case.ts';
import type { Ports } from '../ports.ts';

export type DraftingPorts = Pick<
  Ports,
  'clock' | 'catalogue' | 'agencies' | 'vault' | 'texts' | 'origin' | 'entries'
>;

/** What a caseworker asks for. */
export type LetterOrder = {
  readonly kind: LetterKind;
  /** Typed, a line each; empty: who applies, as far as the case says. */
  readonly addressee: string;
  /** Typed: blank lines part paragraphs, lines after `- ` are a list, one after `# ` is a heading. */
  readonly text: string;
  /** What shall be corrected, in the form as it was sent; `null` where nothing is. */
  readonly asked: Omit<AskedPoints, 'service' | 'codelists'> | null;
  /** Calendar date; `null` where nothing is to be done. */
  readonly due: string | null;
  /** The caseworker, by name. */
  readonly by: string;
};

/** A letter in words, for looking at before it is sealed. */
export type DraftedLetter = Pick<
  LetterDocument,
  'at' | 'agency' | 'addressee' | 'title' | 'facts' | 'blocks' | 'translation' | 'words'
>;

export type Drafted =
  | { readonly ok: true; readonly draft: DraftedLetter }
  /** A control or an override of the writing direction: it could make the text read otherwise than it is. */
  | { readonly ok: false; readonly reason: 'hidden-character'; readonly field: 'addressee' | 'text' };

/** Fills the template of a letter from the case and from what the caseworker wrote. Nothing is kept or sealed. */
export async function draftLetter(
  ports: DraftingPorts,
  open: OpenCase,
  order: LetterOrder,
): Promise<Drafted> {
  for (const field of ['addressee', 'text'] as const)
    if (findHidden(tidy(order[field]), 'many-lines') !== null)
      return { ok: false, reason: 'hidden-character', field };
  const { row } = open;
  const [service, agency] = [
    ports.catalogue.find(row.service, row.serviceVersion),
    await ports.agencies.find(row.agency),
  ];
  if (!service || !agency) throw new Error('A case of no service or no agency.');
  const at = ports.clock.now();
  const { answers, review, reviewAsRead } = readPayload(ports, open);
  const { codelists } = ports.catalogue;
  const pointsIn = (language: string) =>
    order.asked ? ports.texts.points({ ...order.asked, service, codelists }, language) : [];
  const content: LetterContent = {
    ...order,
    points: pointsIn('de'),
    service,
    agency,
    reference: row.reference,
    fileNumber: await fileNumberOf(ports, open),
    received: momentOf(new Date(row.receivedAt)).today,
    on: momentOf(at).today,
    caseUrl: `${ports.origin}/de/submission/${row.reference}`,
    own: typedText(tidy(order.text)),
    review,
  };
  const asRead = { ...content, points: pointsIn(row.language), review: reviewAsRead };
  const draft = {
    ...ports.texts.letter(content, 'de'),
    at,
    agency,
    addressee: order.addressee === '' ? addresseeOf(service, answers, codelists) : linesOf(order.addressee),
    translation: ports.texts.letterTranslation(asRead, row.language),
  };
  return { ok: true, draft };
}

async function fileNumberOf(ports: DraftingPorts, open: OpenCase): Promise<string | null> {
  const named = await newestEntry(ports, open, { kind: 'file-number' });
  return named && fileNumberIn([named]);
}

/** One kind of line break, and each letter in one spelling. */
const tidy = (typed: string): string => typed.normalize('NFC').replaceAll(/\r\n?/g, '\n');

const linesOf = (typed: string): readonly string[] =>
  tidy(typed)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
