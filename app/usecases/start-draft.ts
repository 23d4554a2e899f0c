import { expiry } from '#forms/submission/retention.ts';
import { aboutDraft, serialiseContent } from './open-draft.ts';
import type { Ports } from './ports.ts';
import { countBeginning } from './statistics/count-draft.ts';

type Started =
  | { readonly ok: true; readonly code: string; readonly service: string }
  | { readonly ok: false; readonly reason: 'no-such-service' };

/** Begins an empty draft of the newest version of a service; the code is the person's only key to it. */
export async function startDraft(
  ports: Pick<Ports, 'clock' | 'channel' | 'ids' | 'catalogue' | 'vault' | 'drafts' | 'tallySheet'>,
  input: { readonly service: string; readonly language: string },
): Promise<Started> {
  const { clock, channel, ids, catalogue, vault, drafts, tallySheet } = ports;
  const service = catalogue.find(input.service);
  if (!service?.channels.includes(channel)) return { ok: false, reason: 'no-such-service' };
  const [id, code, key] = [ids.uuid(), ids.code(), vault.newKey()];
  const { slot, key: erasure } = await vault.newErasureKey();
  const { tally, tallies } = countBeginning(service, clock.now());
  await drafts.add({
    id,
    lookup: vault.lookup(code),
    service: service.id,
    serviceVersion: service.version,
    language: input.language,
    wrappedKey: vault.wrapForCode(key, { code, erasure }, aboutDraft(id)),
    erasureSlot: slot,
    reference: null,
    sealedAnswers: vault.seal(
      key,
      serialiseContent({ answers: {}, unfinished: null, checks: {}, correction: null, tally }),
      aboutDraft(id),
    ),
    version: 1,
    expiresAt: expiry(clock.now(), service.draft.keep),
  });
  tallySheet.countForm(tallies);
  return { ok: true, code, service: service.id };
}
