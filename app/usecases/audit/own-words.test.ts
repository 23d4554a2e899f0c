import { expect, it } from 'vitest';
import { assignCase } from '../assign-case.ts';
import { changeCaseState, takeOnCase } from '../change-case.ts';
import { requestCorrection, takeBackCorrection } from '../correction/request-correction.ts';
import { declareComplete } from '../desk/declare-complete.ts';
import { extendDeadline } from '../desk/extend-deadline.ts';
import { nameFileNumber } from '../desk/name-file-number.ts';
import { proposeDecision, takeBackProposal } from '../desk/propose-decision.ts';
import { sendDecision } from '../desk/send-decision.ts';
import { writeNote } from '../desk/write-note.ts';
import { writeToCitizen } from '../desk/write-to-citizen.ts';
import { labelCase } from '../label-case.ts';
import { askOpinion } from '../opinions/ask-opinion.ts';
import { takeBackOpinion } from '../opinions/take-back-opinion.ts';
import type { Action } from '../policy/actions.ts';
import type { Ports } from '../ports.ts';
import { renewCode } from '../renew-code.ts';
import { addLabel, showDesk } from '../set-up-desk.ts';
import { ANNA, openCounter } from '../testing/counter.ts';
import { NAME } from '../testing/corrected-case.ts';
import { fileCase } from '../testing/filed-case.ts';
import type { FiledCase } from '../testing/filed-case.ts';
import { handInCertificate } from '../testing/hand-in-certificate.ts';
import { LENA } from '../testing/lena.ts';
import { whereService } from '../testing/where-service.ts';
import { withdrawCase } from '../withdraw-case.ts';
import { writeToOffice } from '../write-message.ts';

const counter = openCounter();

type Page = {
  readonly ports: Ports;
  readonly own: FiledCase;
  /** What every form of the office bears. */
  readonly form: {
    readonly member: typeof ANNA;
    readonly reference: string;
    readonly version: number;
    readonly id: string;
    readonly seen: number;
  };
};
type Verb = (page: Page) => Promise<unknown>;

const REQUEST = '0b0c3a52-0b57-4d7c-9a44-3f1d2a9b6e77';
const until = (name: string) => ({
  [`${name}.day`]: ['1'],
  [`${name}.month`]: ['10'],
  [`${name}.year`]: ['2030'],
});
const answer = { text: 'Darf dort gebaut werden?', isAnswerAwaited: false, documents: [] };
const decision = { outcome: 'granted', text: 'Ja.' } as const;
const propose: Verb = ({ ports, form }) => proposeDecision(ports, { ...form, ...decision });
const marked = { mark: [NAME], [`reason.${NAME}`]: ['Bitte prüfen'] };

/** What changes a case, by the word that the audit has for it; each finds the case as those before it left it. */
const workedOn = {
  'take-on': ({ ports, form }) => takeOnCase(ports, form),
  assign: ({ ports, form }) => assignCase(ports, { ...form, to: LENA.id }),
  label: async ({ ports, form }) => {
    const label = (await showDesk(ports, form)).labels[0]?.id ?? '';
    return labelCase(ports, { ...form, label, isMarked: true });
  },
  note: ({ ports, form }) => writeNote(ports, { ...form, text: 'Gut.' }),
  message: ({ ports, form }) => writeToCitizen(ports, { ...form, ...answer, input: {} }),
  'write-to-office': ({ ports, own }) => writeToOffice(ports, { ...own, ...answer, token: 'a' }),
  'hand-in': ({ ports, own }) => handInCertificate(ports, own),
  'declare-complete': ({ ports, form }) => declareComplete(ports, form),
  'extend-deadline': ({ ports, form }) =>
    extendDeadline(ports, { ...form, text: 'Der Baugrund.', input: until('until') }),
  'name-file-number': ({ ports, form }) => nameFileNumber(ports, { ...form, typed: '63-2030/0815' }),
  'request-correction': ({ ports, form }) =>
    requestCorrection(ports, { ...form, input: marked, isPreview: false }),
  'take-back-correction': ({ ports, form }) => takeBackCorrection(ports, form),
  'request-opinion': ({ ports, form }) =>
    askOpinion(ports, {
      ...form,
      ...answer,
      id: REQUEST,
      asked: 'umweltamt',
      input: until('due'),
      sections: [],
      rows: [],
    }),
  'take-back-opinion': ({ ports, form }) => takeBackOpinion(ports, { ...form, request: REQUEST }),
  'change-state': ({ ports, form }) => changeCaseState(ports, { ...form, state: 'waiting', note: 'Moment.' }),
  'propose-decision': propose,
  'take-back-decision': ({ ports, form }) => takeBackProposal(ports, form),
  'renew-code': ({ ports, form }) => renewCode(ports, { ...form, isChecked: true }),
} as const satisfies Partial<Record<Action, Verb>>;

const closing = { state: 'closed', note: 'Doppelt eingereicht.' } as const;

/** What ends a case. */
const ending = {
  'send-decision': async (page) => sendDecision(page.ports, await proposed(page)),
  release: async (page) => {
    const form = { ...(await proposed(page)), member: LENA };
    return sendDecision(whereService(page.ports, { release: 'four-eyes' }), form);
  },
  close: ({ ports, form }) =>
    changeCaseState(whereService(ports, { release: 'four-eyes' }), { ...form, ...closing, member: LENA }),
  withdraw: ({ ports, own, form }) => withdrawCase(ports, { ...own, ...form, reason: '' }),
} as const satisfies Partial<Record<Action, Verb>>;

async function proposed(page: Page): Promise<Page['form']> {
  await takeOnCase(page.ports, page.form);
  await propose(await pageOf(page.ports, page.own));
  return (await pageOf(page.ports, page.own)).form;
}

async function pageOf(ports: Ports, own: FiledCase): Promise<Page> {
  const { version = 0 } = (await ports.submissions.findByReference(own.reference)) ?? {};
  const id = ports.ids.uuid();
  return {
    ports,
    own,
    form: { member: ANNA, reference: own.reference, version, id, seen: Number.MAX_SAFE_INTEGER },
  };
}

/** An office that has all that can be pressed. */
async function openOffice(): Promise<Ports> {
  const rule = { counts: 'days', waiting: 'restarts', law: '§ 1' } as const;
  const ports = whereService(counter.ports, {
    withdrawal: 'until-decision',
    deadlines: [
      { ...rule, id: 'vollstaendigkeit', within: 'P3W', met: 'answer', granted: null },
      { ...rule, id: 'entscheidung', within: 'P3M', met: 'decision', granted: 'fiktion' },
    ],
  });
  await ports.staff.save(LENA);
  const office = await ports.agencies.find(ANNA.agency);
  if (!office) throw new Error('The counter has an agency.');
  await ports.agencies.save({ ...office, id: 'umweltamt', name: 'Umweltamt', agsPrefix: 'Süd' });
  await addLabel(ports, { member: ANNA, name: 'Eilig' });
  return ports;
}

async function lastAction(ports: Ports, reference: string): Promise<string | undefined> {
  return (await ports.audit.ofCase({ agency: ANNA.agency, reference })).at(-1)?.action;
}

it('each verb that writes to the audit has a word of its own there', async () => {
  const ports = await openOffice();
  const worked = await fileCase(ports);
  const said: unknown[] = [];
  for (const verb of Object.values<Verb>(workedOn)) {
    await verb(await pageOf(ports, worked));
    said.push(await lastAction(ports, worked.reference));
  }
  for (const verb of Object.values<Verb>(ending)) {
    const own = await fileCase(ports);
    await verb(await pageOf(ports, own));
    said.push(await lastAction(ports, own.reference));
  }
  expect(said).toEqual([...Object.keys(workedOn), ...Object.keys(ending)]);
});
