import type { Input, Issue, Place, Reading } from '#forms/engine/model.ts';
import { openPage, readPage } from '#forms/engine/page.ts';
import type { OpenPage } from '#forms/engine/page.ts';
import { isSamePlace } from '#forms/engine/place.ts';
import type { Standing } from '#forms/engine/standing.ts';
import { changeAnswers } from './change-answers.ts';
import type { Change } from './change-answers.ts';
import { checkPage } from './check-page.ts';
import type { PageRefused } from './check-page.ts';
import { standingAt } from './draft-correction.ts';
import type { OpenDraft, OpenDraftPorts } from './open-draft.ts';
import { nobodyInCharge, placeBefore } from './nobody-in-charge.ts';
import { notIdentified } from './not-identified.ts';
import { isPassed, questionAt } from './page-check.ts';
import { pageToken } from './page-token.ts';
import type { FormTally, Ports } from './ports.ts';
import { countIssues, countStep } from './statistics/count-draft.ts';
import { wayOn } from './way-on.ts';

export type SavePagePorts = OpenDraftPorts & Pick<Ports, 'registers'>;

export type SavePageInput = {
  readonly code: string;
  readonly place: Place;
  readonly input: Input;
  /** The token of the page as it was shown. */
  readonly token: string;
  /** Ids of the rules whose warnings the person has confirmed. */
  readonly confirmed: readonly string[];
  /** Back to the check page as soon as nothing is open. */
  readonly returns: boolean;
  /** Stops here for now: what is not right yet is kept as it was typed. */
  readonly leaves: boolean;
};

export type PageSaved =
  | { readonly ok: true; readonly next: Place | 'review' }
  | { readonly ok: false; readonly reason: 'not-asked' }
  | { readonly ok: false; readonly reason: 'issues'; readonly issues: readonly Issue[] }
  /** Another tab changed this page since it was shown; `stored` is what stands there now. */
  | { readonly ok: false; readonly reason: 'changed-elsewhere'; readonly stored: Input }
  | PageRefused;

/**
 * Checks what was typed on a page, stores it sealed and says where to go on. Where the page has a register, that is asked
 * last, when nothing else is wrong, and not again about what it has said yes to.
 */
export async function savePage(ports: SavePagePorts, input: SavePageInput): Promise<PageSaved> {
  const read = (draft: OpenDraft) => readInto(ports, draft, input);
  const saved = await changeAnswers<PageSaved | 'check'>(ports, input.code, async (draft) => {
    const change = await read(draft);
    return needsCheck(draft, input, change) ? { store: null, outcome: 'check' } : change;
  });
  return saved === 'check' ? checkPage(ports, { ...input, read }) : saved;
}

/** Who stops here for now asks no register: what was typed is kept like a page left in the middle. */
function needsCheck(
  draft: OpenDraft,
  { place, leaves }: SavePageInput,
  { store }: Change<PageSaved>,
): boolean {
  const asked = leaves || store === null ? null : questionAt({ ...draft, answers: store }, place);
  return asked !== null && !isPassed(draft, place.step, asked);
}

async function readInto(
  ports: OpenDraftPorts,
  draft: OpenDraft,
  sent: SavePageInput,
): Promise<Change<PageSaved>> {
  const { row } = draft;
  const standing = standingAt(draft, sent.place);
  const shown = standing && openPage(standing);
  if (!shown || (await placeBefore(ports, draft, sent.place)))
    return { store: null, outcome: { ok: false, reason: 'not-asked' } };
  if (pageToken(ports, row.id, standing) !== sent.token) {
    return { store: null, outcome: { ok: false, reason: 'changed-elsewhere', stored: shown.input } };
  }
  const reading = await readPlaced(ports, standing, sent);
  const now = ports.clock.now();
  if (!reading.ok) {
    if (sent.leaves) return keepTyped(draft, sent, shown);
    return refuse(reading.issues, countIssues(draft, { ...sent.place, issues: reading.issues, now }));
  }
  if (sent.leaves && shown.page.check !== null) return keepTyped(draft, sent, shown);
  const next = wayOn(draft, { ...sent, answers: reading.answers });
  return {
    store: reading.answers,
    ...finished(draft, sent.place),
    ...countStep(draft, { ...sent, next, now }),
    outcome: { ok: true, next },
  };
}

/** What was typed on this page and left is stored now. */
function finished({ unfinished }: OpenDraft, place: Place): { readonly unfinished?: null } {
  return unfinished && isSamePlace(unfinished.place, place) ? { unfinished: null } : {};
}

/**
 * Reads the page. Where it asks for the place, somebody has to be in charge there; whom the law wants to know has to be
 * known.
 */
async function readPlaced(
  ports: OpenDraftPorts,
  standing: Standing,
  { input, confirmed }: SavePageInput,
): Promise<Reading> {
  const reading = readPage({ ...standing, input, confirmed });
  if (!reading.ok) return reading;
  const placed = { ...standing, answers: reading.answers };
  const issue =
    notIdentified(placed, standing.place) ?? (await nobodyInCharge(ports, placed, standing.place));
  return issue ? { ok: false, issues: [issue] } : reading;
}

function refuse(issues: readonly Issue[], tallies: readonly FormTally[]): Change<PageSaved> {
  return { store: null, tallies, outcome: { ok: false, reason: 'issues', issues } };
}

/** What comes after this is a break: the time until then is no time at the page. */
function keepTyped(
  { answers, tally }: OpenDraft,
  { place, input }: SavePageInput,
  { fields }: OpenPage,
): Change<PageSaved> {
  const belongs = (name: string) => fields.some(({ id }) => name === id || name.startsWith(`${id}.`));
  const typed = Object.fromEntries(Object.entries(input).filter(([name]) => belongs(name)));
  const unfinished = { place, input: typed };
  const outcome = { ok: true, next: place } as const;
  return { store: answers, unfinished, tally: tally && { ...tally, since: null }, outcome };
}
