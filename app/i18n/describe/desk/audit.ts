import { formatInstant } from '../../format.ts';
import type { TableView } from '../../view.ts';
import type { WordKey, Words } from '../../words.ts';

type Entry = {
  readonly sequence: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly name: string | null;
  readonly role: 'caseworker' | 'lead' | null;
  readonly office: string | null;
};

const COLUMNS: readonly WordKey[] = [
  'desk:audit.number',
  'desk:audit.when',
  'desk:audit.who',
  'desk:audit.role',
  'desk:audit.what',
];

/** Who did what with a case, and when, oldest first. */
export function describeAudit(words: Words, entries: readonly Entry[]): TableView {
  return {
    caption: words.say('desk:audit.caption'),
    columns: COLUMNS.map((key) => ({ label: words.say(key), sort: null })),
    rows: entries.map((entry) => ({
      id: String(entry.sequence),
      cells: cellsOf(words, entry, formatInstant(words.language, new Date(entry.at))).map((text) => ({
        text,
        href: null,
        tone: null,
      })),
    })),
    empty: words.say('desk:audit.empty'),
  };
}

/** The same as rows of a file: times in ISO 8601, and the word of the action as programs know it. */
export function auditRows(words: Words, entries: readonly Entry[]): readonly (readonly string[])[] {
  const head = [...COLUMNS.map((key) => words.say(key)), 'action'];
  return [head, ...entries.map((entry) => [...cellsOf(words, entry, entry.at), entry.action])];
}

function cellsOf(words: Words, entry: Entry, when: string): readonly string[] {
  const { sequence, action } = entry;
  const what = words.find(`desk:actions.${action}`) ?? action;
  return [String(sequence), when, nameOf(words, entry), roleOf(words, entry), what];
}

/** Those who are no staff: the citizen, and what the portal does by itself. Who has left bears a number only. */
function nameOf(words: Words, { actor, name }: Entry): string {
  if (name !== null) return name;
  if (actor === 'citizen') return words.say('desk:person');
  return actor === 'worker' ? words.say('desk:audit.portal') : actor;
}

function roleOf(words: Words, { role, office }: Entry): string {
  if (role === null) return '';
  return `${words.say(`case:opened.roles.${role}`)}, ${office ?? ''}`;
}
