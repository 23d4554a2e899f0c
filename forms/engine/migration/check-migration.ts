import { closest } from '../closest.ts';
import type { Finding } from '../load/model.ts';
import type { Migration, Service } from '../model.ts';
import { newId } from './migrate.ts';
import { questionsOf, type Question } from './questions.ts';

type Versions = { readonly old: Service; readonly next: Service; readonly migration: Migration };

/** What is wrong in the way from one version of a form to the next: every question of the old one has its place. */
export function checkMigration(versions: Versions): readonly Finding[] {
  const { old, migration } = versions;
  const kept = [...questionsOf(old).values()].filter(({ id }) => !migration.dropped.includes(id));
  return [
    ...unknownIds(versions),
    ...takenTwice(migration, kept),
    ...kept.flatMap((question) => checkQuestion(versions, question)),
  ];
}

/** Two answers cannot stand in one place. */
function takenTwice(migration: Migration, kept: readonly Question[]): readonly Finding[] {
  return kept.flatMap(({ id }, index) => {
    const to = newId(migration, id);
    const first = kept.slice(0, index).find((other) => newId(migration, other.id) === to);
    return first ? [finding(migration, 'migration-twice', { id, first: first.id, to })] : [];
  });
}

function unknownIds({ old, migration }: Versions): readonly Finding[] {
  const ids = [...questionsOf(old).keys()];
  const named = [...Object.keys(migration.renamed), ...Object.keys(migration.options), ...migration.dropped];
  return named
    .filter((id) => !ids.includes(id))
    .map((id) => finding(migration, 'migration-unknown', { id, from: old.version, meant: closest(id, ids) }));
}

function checkQuestion({ old, next, migration }: Versions, question: Question): readonly Finding[] {
  const { id } = question;
  const target = questionsOf(next).get(newId(migration, id));
  if (!target) return [finding(migration, 'migration-missing', { id, from: old.version })];
  const lists = question.lists.map((list) => newId(migration, list));
  if (meaningOf(question) !== meaningOf(target) || lists.join() !== target.lists.join()) {
    return [finding(migration, 'migration-type', { id, to: target.id })];
  }
  return optionsOf(question)
    .map((option) => migration.options[id]?.[option] ?? option)
    .filter((option) => !optionsOf(target).includes(option))
    .map((option) => finding(migration, 'migration-option', { id, option }));
}

/** What an answer is: of which type, from which official list, in which unit. Limits are looked at answer by answer. */
function meaningOf({ field }: Question): string {
  if (field === null) return '';
  const list = 'list' in field ? field.list : '';
  return [field.type, list, 'unit' in field ? field.unit : ''].join(' ');
}

function optionsOf({ field }: Question): readonly string[] {
  return field && 'options' in field ? field.options.map(({ id }) => id) : [];
}

function finding({ at }: Migration, code: Finding['code'], params: Finding['params']): Finding {
  return { code, params, ...at };
}
