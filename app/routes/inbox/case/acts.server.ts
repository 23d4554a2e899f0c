import type { Input } from '#forms/engine/model.ts';
import type { SubmissionState } from '#forms/submission/model.ts';
import { firstOf } from '../../../http/form.server.ts';
import { STATES } from '../../../i18n/describe/inbox/filter.ts';
import { readTaken } from '../../../http/uploads/read-taken.server.ts';
import { pageIn, seenIn, versionIn } from '../page-in.server.ts';
import type { Act } from './act.ts';
import { composeMessage } from './compose-message.server.ts';
import type { Officer } from '../door.server.ts';

/** A button of the page. */
export type Button = {
  /** `about` stands behind the button's word. */
  readonly act: (officer: Officer, input: Input, about: string) => Promise<Act>;
  /** The heading that the page goes to, and the word that says there what was done. */
  readonly part: string;
  readonly done: string;
  /** The controls of its form, whose texts are kept whatever happens. */
  readonly fields: readonly string[];
  /** What the address keeps of how it was before, for the way back. */
  readonly was?: (input: Input, about: string) => string;
};

const MESSAGE = ['template', 'message', 'awaits', 'due.day', 'due.month', 'due.year'] as const;

/** Every button of a case's page. */
export const BUTTONS = {
  take: {
    act: ({ portal, ...officer }, input) => portal.takeOnCase({ ...officer, version: versionIn(input) }),
    part: 'work',
    done: 'taken',
    fields: [],
    was: assigneeBefore,
  },
  assign: {
    act: ({ portal, ...officer }, input) =>
      portal.assignCase({ ...officer, version: versionIn(input), to: firstOf(input, 'to') || null }),
    part: 'work',
    done: 'assigned',
    fields: [],
    was: assigneeBefore,
  },
  mark: {
    act: ({ portal, ...officer }, input) =>
      portal.labelCase({ ...officer, label: labelIn(input), isMarked: true }),
    part: 'work',
    done: 'marked',
    fields: [],
    was: labelIn,
  },
  unmark: {
    act: ({ portal, ...officer }, _, about) =>
      portal.labelCase({ ...officer, label: about, isMarked: false }),
    part: 'work',
    done: 'unmarked',
    fields: [],
    was: (_, about) => about,
  },
  change: {
    act: ({ portal, ...officer }, input) =>
      portal.changeCaseState({
        ...officer,
        version: versionIn(input),
        state: stateIn(input, 'state'),
        note: firstOf(input, 'note'),
        input,
      }),
    part: 'history',
    done: 'changed',
    fields: ['state', 'note', 'paper.day', 'paper.month', 'paper.year'],
    was: (input) => firstOf(input, 'from'),
  },
  message: {
    act: ({ portal, ...officer }, input) =>
      portal.writeToCitizen({
        ...officer,
        ...pageIn(input),
        text: firstOf(input, 'message'),
        isAnswerAwaited: firstOf(input, 'awaits') === 'yes',
        input,
        documents: readTaken(input, 'documents'),
      }),
    part: 'messages',
    done: 'message',
    fields: MESSAGE,
  },
  compose: { act: composeMessage, part: 'messages', done: 'message', fields: MESSAGE },
  note: {
    act: ({ portal, ...officer }, input) =>
      portal.writeNote({ ...officer, ...pageIn(input), text: firstOf(input, 'internal') }),
    part: 'notes',
    done: 'note',
    fields: ['internal'],
  },
  complete: {
    act: ({ portal, ...officer }, input) => portal.declareComplete({ ...officer, ...pageIn(input) }),
    part: 'work',
    done: 'complete',
    fields: [],
  },
  extend: {
    act: ({ portal, ...officer }, input) =>
      portal.extendDeadline({ ...officer, ...pageIn(input), text: firstOf(input, 'extension'), input }),
    part: 'work',
    done: 'extended',
    fields: ['extension', 'until.day', 'until.month', 'until.year'],
  },
  'file-number': {
    act: ({ portal, ...officer }, input) =>
      portal.nameFileNumber({ ...officer, ...pageIn(input), typed: firstOf(input, 'fileNumber') }),
    part: 'work',
    done: 'fileNumber',
    fields: ['fileNumber'],
  },
  propose: {
    act: ({ portal, ...officer }, input) =>
      portal.proposeDecision({
        ...officer,
        ...pageIn(input),
        outcome: stateIn(input, 'outcome'),
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
  'take-back-opinion': {
    act: ({ portal, ...officer }, input, about) =>
      portal.takeBackOpinion({ ...officer, ...pageIn(input), request: about }),
    part: 'opinions',
    done: 'opinionBack',
    fields: [],
  },
  send: {
    act: ({ portal, ...officer }, input) =>
      portal.sendDecision({ ...officer, ...pageIn(input), seen: seenIn(input) }),
    part: 'decision',
    done: 'sent',
    fields: [],
  },
} as const satisfies Record<string, Button>;

export type Intent = keyof typeof BUTTONS;

/** Each form of the page says in whose charge the case was when it was shown. */
function assigneeBefore(input: Input): string {
  return firstOf(input, 'assignee');
}

function stateIn(input: Input, name: string): SubmissionState | null {
  return STATES.find((state) => state === firstOf(input, name)) ?? null;
}

function labelIn(input: Input): string {
  return firstOf(input, 'mark');
}

/** Whether nothing is left to do with a case once this is done. */
export function finishes(pressed: Intent, input: Input): boolean {
  return pressed === 'send' || (pressed === 'change' && firstOf(input, 'state') === 'closed');
}
