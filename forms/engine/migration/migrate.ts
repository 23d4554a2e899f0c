import type { Answers, Migration, Service } from '../model.ts';
import { questionsOf } from './questions.ts';

type Stored = Answers[string];

/**
 * The answers of an older version under the ids and options of the newer one; dropped ones are left out, and what is no
 * answer to a question.
 */
export function migrate(old: Service, migration: Migration, answers: Answers): Answers {
  const questions = questionsOf(old);
  const kept = Object.entries(answers).filter(([id]) => questions.has(id) && !migration.dropped.includes(id));
  return Object.fromEntries(
    kept.map(([id, stored]) => [newId(migration, id), move(old, migration, { id, stored })]),
  );
}

/** The id that a question of the older version has in the newer one. */
export function newId({ renamed }: Migration, id: string): string {
  return Object.hasOwn(renamed, id) ? (renamed[id] ?? id) : id;
}

/** The id that an option of a question of the older version has in the newer one. */
export function newOption({ options }: Migration, id: string, option: string): string {
  const names = Object.hasOwn(options, id) ? options[id] : undefined;
  return names && Object.hasOwn(names, option) ? (names[option] ?? option) : option;
}

/** An answer with its options under their new ids; two that have become one are chosen once. */
export function moveAnswer(migration: Migration, id: string, stored: Stored): Stored {
  if (!Object.hasOwn(migration.options, id)) return stored;
  const rename = (option: unknown) =>
    typeof option === 'string' ? newOption(migration, id, option) : option;
  // A renamed option is a text as before; everything else stays as it is.
  return (Array.isArray(stored) ? [...new Set(stored.map(rename))] : rename(stored)) as Stored;
}

function move(
  old: Service,
  migration: Migration,
  { id, stored }: { readonly id: string; readonly stored: Stored },
): Stored {
  const isList = questionsOf(old).get(id)?.field === null;
  if (!isList || !Array.isArray(stored)) return moveAnswer(migration, id, stored);
  // What stands under the id of a list are its items.
  return (stored as readonly Answers[]).map((item) => migrate(old, migration, item));
}
