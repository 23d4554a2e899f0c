import { pageTitle } from '../../i18n/page-title.ts';
import type { NoticeView } from '../../i18n/view.ts';
import type { Portal } from '../../portal.server.ts';
import { HIDEABLE } from '../../i18n/describe/inbox/table.ts';
import { PARTS } from './case/parts.ts';
import { TAKE_KEY } from './case/take-key.ts';
import type { Officer } from './door.server.ts';
import { describeStaffBar } from './staff-bar.tsx';

type Shown = Awaited<ReturnType<Portal['showDesk']>>;
/** Why the page is shown again. */
export type DeskFault = 'name-missing' | 'name-taken' | 'no-token';

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
  | 'addLabel'
  | 'keys'
  | 'keysOn'
  | 'keysOff'
  | 'switchOn'
  | 'switchOff';

/** Views, labels and keys of a desk, in words. */
export function describeDesk(
  officer: Officer,
  { desk, views, labels, fault }: Shown & { readonly fault: DeskFault | null },
) {
  const { words, language, visit } = officer;
  const say = (key: DeskWord) => words.say(`inbox:desk.${key}`);
  const heading = say('title');
  return {
    title: pageTitle(words, { heading, service: words.say('inbox:title'), hasErrors: fault !== null }),
    bar: describeStaffBar(officer),
    back: { href: `/${language}/inbox`, text: words.say('inbox:case.back') },
    heading,
    notice: fault && describeFault(officer, fault),
    form: { action: `/${language}/inbox/desk`, hidden: { form: visit.formToken } },
    views: {
      heading: words.say('inbox:views.label'),
      empty: say('noViews'),
      name: words.say('inbox:views.name'),
      rename: say('rename'),
      remove: say('remove'),
      items: views.map(({ id, name, query }) => ({
        id,
        name,
        href: `/${language}/inbox${query === '' ? '' : `?${query}`}`,
      })),
    },
    labels: {
      heading: words.say('inbox:columns.labels'),
      lead: say('labelsLead'),
      name: say('labelName'),
      add: say('addLabel'),
      remove: say('remove'),
      items: labels.map(({ id, name }) => ({ id, name })),
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

const TEXTS = {
  'name-missing': 'inbox:views.nameMissing',
  'name-taken': 'inbox:views.nameTaken',
  'no-token': 'common:problems.noToken',
} as const;

function describeFault({ words }: Officer, fault: DeskFault): NoticeView {
  const [heading, text] = [words.say('common:errors.heading'), words.say(TEXTS[fault])];
  return { kind: 'notice', id: 'fault', tone: 'warning', heading, paragraphs: [text] };
}
