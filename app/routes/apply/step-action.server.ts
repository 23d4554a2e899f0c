import type { ActionFunctionArgs } from '@remix-run/node';
import type { Input, Issue, Place } from '#forms/engine/model.ts';
import { firstOf } from '../../http/form.server.ts';
import { again, badRequest, goTo } from '../../http/respond.server.ts';
import { readSent } from '../enter.server.ts';
import type { Sent } from '../enter.server.ts';
import { COPIED, placeUrl, REMOVED, RETURNS } from './place-url.ts';
import type { StepFailure } from './step-view.server.ts';
import { placeOf, toEnded, toEntrance, toSaved } from './way.server.ts';
import type { Traveller } from './way.server.ts';

type Step = { readonly traveller: Traveller; readonly place: Place; readonly sent: Sent };
type Outcome = Promise<Response>;

const BLANK: StepFailure = { typed: {}, issues: [], notice: null, removing: null };

/** What each button of a step does. */
const INTENTS: Readonly<Record<string, (step: Step) => Outcome>> = {
  continue: goOn,
  'save-and-leave': goOn,
  'add-entry': addEntry,
  'add-file': addFile,
  'remove-file': removeFile,
  'duplicate-item': duplicateItem,
  'remove-item': askToRemove,
  'confirm-remove': removeItem,
  'keep-item': (step) => Promise.resolve(stay(step)),
};

/** Reads the form of a step and does what its button says. */
export async function actOnStep(traveller: Traveller, args: ActionFunctionArgs): Outcome {
  const sent = await readSent(args, Object.keys(INTENTS));
  const step = { traveller, place: placeOf(traveller), sent };
  const act = INTENTS[sent.intent];
  if (!act) throw badRequest();
  if (!sent.isOwn) return showAgain(step, 403, { notice: 'no-token' });
  const { issues, refused } = await attachUploads(step);
  if (refused) return toEntrance(traveller.way);
  if (issues.length > 0) return showAgain(step, 422, { issues });
  return act(step);
}

async function goOn(step: Step): Outcome {
  return firstOf(step.sent.input, 'kind') === 'overview' ? saveOverview(step) : savePage(step);
}

async function savePage(step: Step): Outcome {
  const { traveller, place, sent } = step;
  const { portal, code, returns } = traveller;
  const saved = await portal.savePage({
    code,
    place,
    input: sent.input,
    token: firstOf(sent.input, 'page'),
    confirmed: sent.input['confirmed'] ?? [],
    returns,
    leaves: sent.intent === 'save-and-leave',
  });
  if (saved.ok) return leaveFor(step, saved.next);
  if (saved.reason === 'issues') return showAgain(step, 422, { issues: saved.issues });
  if (saved.reason === 'changed-elsewhere') return showAgain(step, 409, { notice: 'changed-elsewhere' });
  if (saved.reason === 'register-silent') return showAgain(step, 409, { notice: 'register-silent' });
  if (saved.reason === 'ended') return toEnded(traveller.way);
  return toEntrance(traveller.way);
}

/** Why the entrance has to say where to go on instead. */
const NOT_HERE: readonly string[] = ['no-draft', 'ended', 'not-asked'];

/** Who leaves at a list owes no answer: one that can stand is kept, everything else is stored already. */
async function saveOverview(step: Step): Outcome {
  const { traveller, place, sent } = step;
  const more = firstOf(sent.input, 'more');
  const saved = await traveller.portal.saveOverview({
    code: traveller.code,
    place,
    more: more === 'yes' || more === 'no' ? more : null,
    confirmed: sent.input['confirmed'] ?? [],
    returns: traveller.returns,
  });
  if (saved.ok) return leaveFor(step, saved.next);
  if (NOT_HERE.includes(saved.reason)) return toEntrance(traveller.way);
  if (sent.intent === 'save-and-leave') return toSaved(traveller.way);
  if (saved.reason === 'full') return stay(step);
  const issues = saved.reason === 'issues' ? saved.issues : [issue('more', 'required')];
  return showAgain(step, 422, { issues });
}

/** One more control for a list: what was typed so far stays, nothing is checked yet. */
function addEntry(step: Step): Outcome {
  const { input } = step.sent;
  const { about } = step.sent;
  const typed = { ...input, [about]: [...(input[about] ?? []), ''] };
  step.traveller.attempt.failure = { ...BLANK, typed };
  return Promise.resolve(again(200));
}

/** Uploads were attached on the way in; the page shows them. What else was typed on it is kept. */
function addFile(step: Step): Outcome {
  return keepTyped(step);
}

async function removeFile(step: Step): Outcome {
  const { traveller, place, sent } = step;
  await traveller.portal.removeFile({ code: traveller.code, place, id: sent.about });
  return keepTyped(step);
}

function keepTyped(step: Step): Outcome {
  step.traveller.attempt.failure = { ...BLANK, typed: step.sent.input };
  return Promise.resolve(again(200));
}

function askToRemove(step: Step): Outcome {
  return Promise.resolve(showAgain(step, 200, { removing: Number(step.sent.about) }));
}

/** A removal that does not fit the list of now (pressed twice, or in an old window) removes nobody. */
async function removeItem(step: Step): Outcome {
  const { traveller, place, sent } = step;
  const [index = '', token = ''] = sent.about.split(':');
  const { portal, code } = traveller;
  const removed = await portal.removeItem({ code, place, index: Number(index), token });
  if (removed.ok) return toList(step);
  if (removed.reason === 'changed-elsewhere') return showAgain(step, 409, { notice: 'list-changed' });
  return toEntrance(traveller.way);
}

/** The copy opens at once, because what differs has to be changed in it. */
async function duplicateItem(step: Step): Outcome {
  const { traveller, place, sent } = step;
  const [index = '', token = ''] = sent.about.split(':');
  const { portal, code, way, returns } = traveller;
  const copied = await portal.duplicateItem({ code, place, index: Number(index), token });
  if (copied.ok) return goTo(placeUrl(way, copied.first, returns ? `${RETURNS}&${COPIED}` : `?${COPIED}`));
  if (copied.reason === 'full') return stay(step);
  if (copied.reason === 'changed-elsewhere') return showAgain(step, 409, { notice: 'copy-refused' });
  return toEntrance(traveller.way);
}

/**
 * Documents that came with the form, or that the upload island has sent before, become answers. One for a question that is
 * asked no more (the office has marked something else meanwhile) is left out, and what was typed beside it goes on.
 */
async function attachUploads(
  step: Step,
): Promise<{ readonly issues: readonly Issue[]; readonly refused: boolean }> {
  const { traveller, place, sent } = step;
  const issues: Issue[] = [];
  for (const { field, id, name } of uploadsIn(sent.input)) {
    if (id === 'refused:not-asked') continue;
    if (id.startsWith('refused:')) {
      issues.push(issue(field, REFUSALS[id.slice('refused:'.length)] ?? 'file-broken'));
      continue;
    }
    const attached = await traveller.portal.attachUpload({ code: traveller.code, place, field, id, name });
    if (attached.ok || attached.reason === 'not-asked') continue;
    if (attached.reason !== 'issue') return { issues, refused: true };
    issues.push(attached.issue);
  }
  return { issues, refused: false };
}

const REFUSALS: Readonly<Record<string, Issue['code']>> = {
  'too-big': 'file-too-big',
  'too-many': 'file-too-many',
};

const UPLOAD = '.upload';

function uploadsIn(
  input: Input,
): readonly { readonly field: string; readonly id: string; readonly name: string }[] {
  const fields = Object.keys(input).filter((name) => name.endsWith(UPLOAD));
  return fields.flatMap((control) => {
    const field = control.slice(0, -UPLOAD.length);
    const names = input[`${field}.name`] ?? [];
    return (input[control] ?? []).map((id, index) => ({ field, id, name: names[index] ?? '' }));
  });
}

function issue(field: string, code: Issue['code']): Issue {
  return { field, part: null, code, params: {}, rule: null, level: 'error' };
}

function leaveFor({ traveller, sent }: Step, next: Place | 'review'): Response {
  const { way, returns } = traveller;
  if (sent.intent === 'save-and-leave') return toSaved(way);
  return goTo(placeUrl(way, next, returns ? RETURNS : ''));
}

function stay({ traveller, place }: Step): Response {
  return goTo(placeUrl(traveller.way, place, traveller.returns ? RETURNS : ''));
}

/** To the heading of the list, where it says what was done: the button that had the focus is gone. */
function toList({ traveller, place }: Step): Response {
  const query = traveller.returns ? `${RETURNS}&${REMOVED}` : `?${REMOVED}`;
  return goTo(`${placeUrl(traveller.way, place, query)}#liste`);
}

function showAgain(step: Step, status: Parameters<typeof again>[0], failure: Partial<StepFailure>): Response {
  step.traveller.attempt.failure = { ...BLANK, typed: step.sent.input, ...failure };
  return again(status);
}
