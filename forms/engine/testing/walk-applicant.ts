import type { Answer, Answers, Context, FileAnswer, Issue, Place, Service } from '../model.ts';
import { nextPlace, walk } from '../journey.ts';
import { newItemPlace, openOverview, readOverview } from '../overview.ts';
import { openPage, readPage } from '../page.ts';
import type { Standing } from '../standing.ts';

/** How far somebody came: the pages seen in order, the answers, and what stopped them short of the check page. */
export type Walked = {
  readonly places: readonly Place[];
  readonly answers: Answers;
  readonly issues: readonly Issue[];
};

type Step = {
  readonly answers: Answers;
  readonly place: Place | 'review';
  readonly issues: readonly Issue[];
};
type World = {
  readonly service: Service;
  readonly context: Context;
  readonly applicant: { readonly answers: Answers; readonly confirms: readonly string[] };
};

/** Fills in page after page as the applicant does, by the raw values of the controls, until nothing is left to ask. */
export function walkApplicant(world: World): Walked {
  const { service, context } = world;
  const places: Place[] = [];
  let step: Step = { answers: {}, place: walk(service, {}, context)[0] ?? 'review', issues: [] };
  while (step.place !== 'review' && step.issues.length === 0) {
    places.push(step.place);
    if (places.length > 200) throw new Error('The journey does not end.');
    const standing = { service, context, answers: step.answers, place: step.place };
    step = openOverview(standing) ? leaveOverview(world, standing) : fillPage(world, standing);
  }
  return { places, answers: step.answers, issues: step.issues };
}

function fillPage({ applicant }: World, standing: Standing): Step {
  const filled = openPage({ ...standing, answers: applicant.answers });
  if (filled === null) throw new Error(`${standing.place.step} is no page for this applicant.`);
  const answers = withDocuments(standing.answers, applicant.answers);
  return goOn(
    { ...standing, answers },
    readPage({
      ...standing,
      answers,
      input: filled.input,
      confirmed: applicant.confirms,
    }),
  );
}

function leaveOverview({ applicant }: World, standing: Standing): Step {
  const overview = openOverview(standing);
  const wanted = overview ? applicant.answers[overview.loop.list] : undefined;
  const more =
    Array.isArray(wanted) && wanted.length > (overview?.items.length ?? 0) ? newItemPlace(standing) : null;
  if (more) return { answers: standing.answers, place: more, issues: [] };
  return goOn(standing, readOverview({ ...standing, confirmed: applicant.confirms }));
}

function goOn(standing: Standing, reading: ReturnType<typeof readPage>): Step {
  if (!reading.ok) return { answers: standing.answers, place: standing.place, issues: reading.issues };
  return {
    answers: reading.answers,
    place: nextPlace({ ...standing, answers: reading.answers }),
    issues: [],
  };
}

/** Documents do not come by the form: the upload puts them into the answers. */
function withDocuments(answers: Answers, wanted: Answers): Answers {
  const documents = Object.entries(wanted).filter(([, answer]) => isDocuments(answer));
  const lists = Object.entries(answers).flatMap(([id, items]) =>
    isItems(items)
      ? [[id, items.map((item, index) => withDocuments(item, itemAt(wanted[id], index)))] as const]
      : [],
  );
  return { ...answers, ...Object.fromEntries(documents), ...Object.fromEntries(lists) };
}

type Value = Answer | readonly Answers[] | undefined;

function itemAt(items: Value, index: number): Answers {
  return (isItems(items) ? items[index] : undefined) ?? {};
}

function isDocuments(value: Value): value is readonly FileAnswer[] {
  return Array.isArray(value) && value.some((part) => typeof part === 'object' && 'sha256' in part);
}

function isItems(value: Value): value is readonly Answers[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'object' && !('sha256' in part));
}
