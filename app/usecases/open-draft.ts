import type { Answers, Context, Input, Place, Service } from '#forms/engine/model.ts';
import { contextOf } from './context-of.ts';
import type { DraftCorrection } from './correction/model.ts';
import { erasureOf } from './erasure-key.ts';
import { firstFound } from './first-found.ts';
import { findAuthority } from './find-authority.ts';
import type { DraftRow, Key, Ports } from './ports.ts';
import type { DraftTally } from './statistics/count-draft.ts';

export type OpenDraftPorts = Pick<
  Ports,
  'clock' | 'channel' | 'catalogue' | 'vault' | 'drafts' | 'agencies' | 'tallySheet'
>;

/** A draft whose answers lie open in memory for the time of one request. */
export type OpenDraft = {
  readonly row: DraftRow;
  readonly key: Key;
  /** Goes on to the case. */
  readonly erasure: Key | null;
  readonly service: Service;
  readonly answers: Answers;
  readonly unfinished: Unfinished | null;
  readonly checks: Checks;
  readonly correction: DraftCorrection | null;
  readonly tally: DraftTally | null;
  readonly context: Context;
};

/** What a draft holds, sealed. */
export type DraftContent = {
  readonly answers: Answers;
  readonly unfinished: Unfinished | null;
  readonly checks: Checks;
  /** What is corrected; `null` in a draft of something new. */
  readonly correction: DraftCorrection | null;
  readonly tally: DraftTally | null;
};

/** How the comparisons with registers went, by page. */
export type Checks = Readonly<Record<string, PageChecked>>;

/** `spent`: how often the register was asked in vain. `passed`: what it was asked when it said yes, as JSON. */
export type PageChecked = { readonly spent: number; readonly passed: string | null };

/** A page somebody left in the middle: what stood in its controls, right or wrong. */
export type Unfinished = { readonly place: Place; readonly input: Input };

/** What the key and the answers of a draft are sealed for. */
export const aboutDraft = (id: string): string => `draft:${id}`;

/**
 * Finds and opens the draft that belongs to a code; `null` when there is none, its time is over, or its form is not
 * offered here.
 */
export async function openDraft(ports: OpenDraftPorts, code: string): Promise<OpenDraft | null> {
  const { clock, channel, catalogue, vault, drafts } = ports;
  const row = await firstFound(vault.lookups(code), drafts.findByLookup);
  if (!row || new Date(row.expiresAt) <= clock.now()) return null;
  const service = catalogue.find(row.service, row.serviceVersion);
  if (!service?.channels.includes(channel)) return null;
  const left = await erasureOf(ports, row);
  if (!left) return null;
  const key = vault.unwrapWithCode(row.wrappedKey, { code, ...left }, aboutDraft(row.id));
  const content = parseContent(vault.open(key, row.sealedAnswers, aboutDraft(row.id)));
  return { row, key, ...left, service, ...content, context: await contextFor(ports, service, content) };
}

/** A correction is looked at as what it corrects was: on the same day, under the same settings. */
async function contextFor(
  ports: OpenDraftPorts,
  service: Service,
  { answers, correction }: DraftContent,
): Promise<Context> {
  if (correction) return { ...correction.context, codelists: ports.catalogue.codelists };
  return contextOf(ports, await parametersInForce(ports, { service, answers }));
}

/** What the authority in charge has set; nothing while the answers leave open which one that is. */
async function parametersInForce(
  ports: Pick<Ports, 'agencies'>,
  draft: Pick<OpenDraft, 'service' | 'answers'>,
): Promise<Context['authority']> {
  if (draft.service.parameters.length === 0) return {};
  const agency = await findAuthority(ports, draft);
  return agency?.parameters[draft.service.id] ?? {};
}

/** The opposite of `parseContent`. */
export function serialiseContent(content: DraftContent): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content));
}

/** Our own bytes: the seal proves that `serialiseContent` wrote them, so their shape needs no second check. */
function parseContent(bytes: Uint8Array): DraftContent {
  // Drafts from before there were registers, corrections or statistics say nothing about them.
  const kept = JSON.parse(new TextDecoder().decode(bytes)) as Pick<DraftContent, 'answers' | 'unfinished'> &
    Partial<DraftContent>;
  return { checks: {}, correction: null, tally: null, ...kept };
}
