import { carryOver, type Change } from '#forms/engine/migration/carry-over.ts';
import { walk } from '#forms/engine/journey.ts';
import { newId, newOption } from '#forms/engine/migration/migrate.ts';
import { questionsOf } from '#forms/engine/migration/questions.ts';
import { isSamePlace } from '#forms/engine/place.ts';
import { findStep } from '#forms/engine/step.ts';
import type { Migration, Place, Service } from '#forms/engine/model.ts';
import { changeAnswers } from './change-answers.ts';
import { draftLimit } from './draft-limit.ts';
import type { DraftLimit } from './draft-limit.ts';
import type { DraftContent, OpenDraft, OpenDraftPorts, Unfinished } from './open-draft.ts';

/** Whether a draft stands in the newest version of its form now, or what the person has to be told before. */
export type CarriedDraft =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-draft' | 'ended' }
  | {
      readonly ok: false;
      readonly reason: 'changed';
      readonly service: Service;
      readonly changes: readonly Change[];
      /** Proof that these changes of this draft were shown. */
      readonly token: string;
      readonly limit: DraftLimit | null;
    };

/**
 * Carries a draft over into the newest version of its form. Where something would be different, nothing is stored until
 * `agreed` proves that the person has seen what.
 */
export function carryDraft(
  ports: OpenDraftPorts,
  { code, agreed }: { readonly code: string; readonly agreed: string },
): Promise<CarriedDraft> {
  return changeAnswers<CarriedDraft>(ports, code, (draft) => {
    const { service, answers, unfinished, changes } = toNewest(ports, draft);
    if (service === draft.service) return { store: null, outcome: { ok: true } };
    const token = ports.vault.mac(
      JSON.stringify(['carry', draft.row.id, draft.row.version, service.version]),
    );
    if (changes.length > 0 && token !== agreed) {
      const limit = draftLimit(ports, draft);
      return { store: null, outcome: { ok: false, reason: 'changed', service, changes, token, limit } };
    }
    // Steps of two versions cannot be added up.
    return { store: answers, unfinished, service, tally: null, outcome: { ok: true } };
  });
}

type Carried = DraftContent & { readonly service: Service; readonly changes: readonly Change[] };

/** From version to version, as each says how the one before goes on. */
function toNewest({ catalogue }: Pick<OpenDraftPorts, 'catalogue'>, draft: OpenDraft): Carried {
  let carried: Carried = { ...draft, changes: [] };
  for (
    let next = after(catalogue.services, draft.service);
    next;
    next = after(catalogue.services, next.service)
  ) {
    const versions = { old: carried.service, next: next.service, migration: next.migration };
    const { answers, changes } = carryOver(versions, carried.answers, draft.context);
    const places = walk(next.service, answers, draft.context);
    const page = carryUnfinished(versions, carried.unfinished, places);
    carried = {
      service: next.service,
      answers,
      unfinished: page.unfinished,
      checks: carried.checks,
      correction: carried.correction,
      tally: null,
      changes: [...carried.changes, ...changes, ...page.changes],
    };
  }
  return carried;
}

type Next = { readonly service: Service; readonly migration: Migration };

function after(services: readonly Service[], { id, version }: Service): Next | null {
  const service = services.find((each) => each.id === id && each.migration?.from === version);
  return service?.migration ? { service, migration: service.migration } : null;
}

type Versions = { readonly old: Service; readonly next: Service; readonly migration: Migration };
type CarriedPage = { readonly unfinished: Unfinished | null; readonly changes: readonly Change[] };

/** A page left in the middle goes on where it is asked, with all its questions on it; else what was typed is told. */
function carryUnfinished(
  { old, next, migration }: Versions,
  left: Unfinished | null,
  places: readonly Place[],
): CarriedPage {
  if (left === null) return { unfinished: null, changes: [] };
  const isAsked = places.some((place) => isSamePlace(place, left.place));
  const step = isAsked ? findStep(next, left.place.step)?.step : undefined;
  const ids = step?.kind === 'page' ? step.fields.map(({ id }) => id) : [];
  const typed = Object.entries(left.input).map(([name, values]) => {
    const [id = '', ...part] = name.split('.');
    const moved = values.map((value) => newOption(migration, id, value));
    return { id, name: [newId(migration, id), ...part].join('.'), values: moved, typed: values };
  });
  if (typed.every(({ id }) => ids.includes(newId(migration, id)))) {
    const input = Object.fromEntries(typed.map(({ name, values }) => [name, values]));
    return { unfinished: { ...left, input }, changes: [] };
  }
  const changes = typed.flatMap(({ id, typed: values }): readonly Change[] => {
    const field = questionsOf(old).get(id)?.field;
    const answer = values.join(' ').trim();
    return field && answer !== '' ? [{ kind: 'again', field, place: left.place, answer }] : [];
  });
  return { unfinished: null, changes };
}
