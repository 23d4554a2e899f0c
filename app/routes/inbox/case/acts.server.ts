import type { Input } from '#forms/engine/model.ts';
import { firstOf } from '../../../http/form.server.ts';
import { STATES } from '../../../i18n/describe/inbox/filter.ts';
import type { ChangeFault } from '../../../usecases/change-case.ts';
import type { DecisionFault } from '../../../usecases/desk/propose-decision.ts';
import type { TextFault } from '../../../usecases/desk/write-note.ts';
import type { Officer } from '../door.server.ts';

/** What came of a button: done, or why not. */
export type Act =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-case' | 'changed-elsewhere' | 'not-released' | 'no-seal' }
  | { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly CaseFault[] };

/** What is wrong with a form, by the name of its control; `describe` has a sentence for each. */
export type CaseFault = ChangeFault | TextFault<'internal'> | DecisionFault;

type Button = {
  readonly act: (officer: Officer, input: Input) => Promise<Act>;
  /** The heading that the page goes to, and the word that says there what was done. */
  readonly part: string;
  readonly done: string;
  /** The controls of its form, whose texts are kept whatever happens. */
  readonly fields: readonly string[];
};

const OUTCOMES = ['granted', 'refused'] as const;

/** Every button of a case's page. */
export const BUTTONS = {
  take: {
    act: ({ portal, ...officer }, input) => portal.takeOnCase({ ...officer, version: versionIn(input) }),
    part: 'work',
    done: 'taken',
    fields: [],
  },
  change: {
    act: ({ portal, ...officer }, input) =>
      portal.changeCaseState({
        ...officer,
        version: versionIn(input),
        state: STATES.find((state) => state === firstOf(input, 'state')) ?? null,
        note: firstOf(input, 'note'),
      }),
    part: 'history',
    done: 'changed',
    fields: ['state', 'note'],
  },
  note: {
    act: ({ portal, ...officer }, input) =>
      portal.writeNote({ ...officer, ...pageIn(input), text: firstOf(input, 'internal') }),
    part: 'notes',
    done: 'note',
    fields: ['internal'],
  },
  propose: {
    act: ({ portal, ...officer }, input) =>
      portal.proposeDecision({
        ...officer,
        ...pageIn(input),
        outcome: OUTCOMES.find((outcome) => outcome === firstOf(input, 'outcome')) ?? null,
        text: firstOf(input, 'letter'),
      }),
    part: 'decision',
    done: 'proposed',
    fields: ['outcome', 'letter'],
  },
  'take-back': {
    act: ({ portal, ...officer }, input) => portal.takeBackProposal({ ...officer, ...pageIn(input) }),
    part: 'decision',
    done: 'takenBack',
    fields: [],
  },
  send: {
    act: ({ portal, ...officer }, input) => portal.sendDecision({ ...officer, ...pageIn(input) }),
    part: 'decision',
    done: 'sent',
    fields: [],
  },
} as const satisfies Record<string, Button>;

export type Intent = keyof typeof BUTTONS;

/** The version the page was shown with, and the id of its form; what none of our pages sends fits no case. */
function pageIn(input: Input) {
  const id = firstOf(input, 'id');
  return UUID.test(id) ? { version: versionIn(input), id } : { version: -1, id: NOBODYS };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOBODYS = '00000000-0000-0000-0000-000000000000';

function versionIn(input: Input): number {
  const text = firstOf(input, 'version');
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}
