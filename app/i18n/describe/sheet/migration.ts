import { optionLabel } from '../labels.ts';
import { say } from './telling.ts';
import type { Telling } from './telling.ts';

/** What becomes of drafts of the version before: what goes on under another name, and what nobody is asked any more. */
export function migrationLines(telling: Telling): readonly string[] {
  const { migration } = telling.service;
  if (migration === null) return [];
  const { from, renamed, options, dropped } = migration;
  const told = [
    ...Object.entries(renamed).map(([before, after]) =>
      say(telling, 'renamed', { before: nameOf(telling, before), after: nameOf(telling, after) }),
    ),
    ...Object.entries(options).flatMap(([id, names]) => optionLines(telling, { id, names })),
    ...dropped.map((id) => say(telling, 'dropped', { name: nameOf(telling, id) })),
  ];
  return [
    say(telling, 'migration', { from }),
    ...told,
    say(telling, told.length === 0 ? 'allKept' : 'othersKept'),
  ];
}

type Renamed = { readonly id: string; readonly names: Readonly<Record<string, string>> };

/** `id` is the question's old one. */
function optionLines(telling: Telling, { id, names }: Renamed): readonly string[] {
  const now = telling.service.migration?.renamed[id] ?? id;
  const option = (question: string, each: string) =>
    named(telling, optionLabel(telling.own, question, each), each);
  return Object.entries(names).map(([before, after]) =>
    say(telling, 'optionRenamed', {
      name: nameOf(telling, id),
      before: option(id, before),
      after: option(now, after),
    }),
  );
}

/** As people knew it, and its id: an older version's words may be gone, and two names may be alike. */
function nameOf(telling: Telling, id: string): string {
  const { own, speech } = telling;
  const label =
    own.find(`fields.${id}.review`) ?? own.find(`fields.${id}.label`) ?? own.find(`declaration.${id}`);
  const known = speech.nameOf([id]);
  return named(telling, label ?? (known === id ? null : known), id);
}

function named({ speech }: Telling, label: string | null, id: string): string {
  return label === null ? id : `${speech.say('name', { name: label })} (${id})`;
}
