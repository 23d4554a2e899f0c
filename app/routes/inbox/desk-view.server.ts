import { pageTitle } from '../../i18n/page-title.ts';
import type { NoticeView } from '../../i18n/view.ts';
import type { Portal } from '../../portal.server.ts';
import type { Taken } from '../../usecases/set-up-desk.ts';
import { HIDEABLE } from '../../i18n/describe/inbox/table.ts';
import { PARTS } from './case/parts.ts';
import { TAKE_KEY } from './case/take-key.ts';
import type { Officer } from './door.server.ts';
import { describeStaffBar } from './staff-bar.tsx';

type Shown = Awaited<ReturnType<Portal['showDesk']>>;
/** Why the page is shown again, and what was typed where. */
export type DeskFailure = {
  readonly fault: Taken | 'no-token';
  readonly intent: string;
  /** Of a view or a label. */
  readonly id: string;
  readonly name: string;
};

/** The keys, and what each does. */
const KEYS = {
  j: 'inbox:desk.does.j',
  k: 'inbox:desk.does.k',
  x: 'inbox:desk.does.x',
  s: 'inbox:desk.does.s',
  n: 'inbox:desk.does.n',
  i: 'inbox:desk.does.i',
  l: 'inbox:desk.does.l',
  '?': 'inbox:desk.does.help',
  [TAKE_KEY]: 'inbox:case.take',
} as const;

type DeskWord =
  | 'title'
  | 'noViews'
  | 'rename'
  | 'remove'
  | 'columns'
  | 'columnsLead'
  | 'saveColumns'
  | 'labelsLead'
  | 'labelName'
  | 'nameOfLabel'
  | 'addLabel'
  | 'keys'
  | 'keysOn'
  | 'keysOff'
  | 'switchOn'
  | 'switchOff';

/** Views, labels and keys of a desk, in words. */
export function describeDesk(
  officer: Officer,
  { desk, views, labels, failure }: Shown & { readonly failure: DeskFailure | null },
) {
  const { words, language, visit } = officer;
  const say = (key: DeskWord) => words.say(`inbox:desk.${key}`);
  const heading = say('title');
  return {
    title: pageTitle(words, { heading, service: words.say('inbox:title'), hasErrors: failure !== null }),
    bar: describeStaffBar(officer),
    back: { href: `/${language}/inbox`, text: words.say('inbox:case.back') },
    heading,
    notice: failure && describeFault(officer, failure),
    form: { action: `/${language}/inbox/desk`, hidden: { form: visit.formToken } },
    views: {
      heading: words.say('inbox:views.label'),
      empty: say('noViews'),
      row: rowOf(say, 'view', words.say('inbox:views.name')),
      items: views.map(({ id, name, query }) => ({
        ...nameOf('rename-view', { id, name }, failure),
        href: `/${language}/inbox${query === '' ? '' : `?${query}`}`,
      })),
    },
    labels: {
      heading: words.say('inbox:columns.labels'),
      lead: say('labelsLead'),
      name: say('labelName'),
      add: say('addLabel'),
      row: rowOf(say, 'label', say('nameOfLabel')),
      typed: newLabel(failure),
      items: labels.map((label) => nameOf('rename-label', label, failure)),
    },
    columns: {
      heading: say('columns'),
      lead: say('columnsLead'),
      save: say('saveColumns'),
      items: HIDEABLE.map((value) => ({
        value,
        label: words.say(`inbox:columns.${value}`),
        isShown: !desk.hiddenColumns.includes(value),
      })),
    },
    keys: {
      heading: say('keys'),
      lead: say(desk.hasShortcuts ? 'keysOn' : 'keysOff'),
      list: [
        ...Object.entries(KEYS).map(([key, does]) => ({ key, does: words.say(does) })),
        ...Object.values(PARTS).map(({ key, word }) => ({
          key,
          does: words.say('inbox:desk.does.part', { part: words.say(word) }),
        })),
      ],
      button: say(desk.hasShortcuts ? 'switchOff' : 'switchOn'),
      intent: desk.hasShortcuts ? 'keys-off' : 'keys-on',
    },
    hasShortcuts: desk.hasShortcuts,
  };
}

export type DeskView = ReturnType<typeof describeDesk>;

/** What stands at a name, and what its buttons send. */
function rowOf(say: (key: DeskWord) => string, noun: 'view' | 'label', label: string) {
  return {
    label,
    rename: { intent: `rename-${noun}`, text: say('rename') },
    remove: { intent: `remove-${noun}`, text: say('remove') },
  };
}

type Named = { readonly id: string; readonly name: string };

/** A name, and what was typed in its place. */
function nameOf(intent: string, { id, name }: Named, failure: DeskFailure | null) {
  const isTyped = failure?.intent === intent && failure.id === id;
  return { id, name, typed: isTyped ? failure.name : name };
}

/** What was typed for a new label, or for one that is gone. */
function newLabel(failure: DeskFailure | null): string {
  const isNew = failure?.intent === 'add-label' || failure?.fault === 'label-gone';
  return isNew ? failure.name : '';
}

const TEXTS = {
  'name-missing': 'inbox:views.nameMissing',
  'name-taken': 'inbox:views.nameTaken',
  'label-gone': 'inbox:desk.labelGone',
  'no-token': 'common:problems.noToken',
} as const;

function describeFault({ words }: Officer, { fault }: DeskFailure): NoticeView {
  const [heading, text] = [words.say('common:errors.heading'), words.say(TEXTS[fault])];
  return { kind: 'notice', id: 'fault', tone: 'warning', heading, paragraphs: [text] };
}
