import { isContent } from '#forms/engine/fields/content.ts';
import type { Service, Step } from '#forms/engine/model.ts';
import type { DocumentFactView, DocumentSectionView, DocumentView } from '../view.ts';
import type { Words } from '../words.ts';
import { describeIdentity } from './identity.ts';
import { shortLabel } from './labels.ts';
import { describeRegisters } from './registers.ts';
import { describeService } from './service.ts';

/** The entry for the record of processing activities (Art. 30 Abs. 1 DSGVO), for the officer for data protection. */
export function describeProcessingRecord(words: Words, service: Service): DocumentView {
  const { title, purposes, recipients, keeping } = describeService(words, service);
  const { law, leika, version, route } = service;
  const facts = { authority: route.authority, law, leika, version };
  const others = recipients.map(({ name, reads }) => ({ name, lines: [reads] }));
  return {
    title: words.say('privacy:record.title', { service: title }),
    lead: words.say('privacy:record.lead', facts),
    sections: [
      section(words, 'controller', { lines: words.list('privacy:record.toFillIn') }),
      section(words, 'purposes', { facts: purposes.map(({ name, basis }) => ({ name, lines: [basis] })) }),
      section(words, 'people', { lines: peopleOf(words, service) }),
      section(words, 'data', { facts: dataOf(words, service) }),
      section(words, 'recipients', { facts: [...others, ...describeRegisters(words, service)] }),
      section(words, 'thirdCountries'),
      section(words, 'keeping', { lines: keeping }),
      section(words, 'measures', { lines: measuresOf(words, service) }),
    ],
    sign: words.say('privacy:record.sign'),
  };
}

type Key =
  'controller' | 'purposes' | 'people' | 'data' | 'recipients' | 'thirdCountries' | 'keeping' | 'measures';
type More = Partial<Pick<DocumentSectionView, 'facts' | 'lines'>>;

function section(words: Words, id: Key, { facts = [], lines = [] }: More = {}): DocumentSectionView {
  return {
    id,
    heading: words.say(`privacy:record.sections.${id}.heading`),
    paragraphs: words.list(`privacy:record.sections.${id}.paragraphs`),
    facts,
    lines,
  };
}

/** Whoever fills the form in, and whom its lists are about. */
function peopleOf(words: Words, { id, steps }: Service): readonly string[] {
  const own = words.service(id);
  return [
    words.say('privacy:record.applicants'),
    ...listsOf(steps).map((list) => own.say(`steps.${list}.title`)),
  ];
}

function listsOf(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => (step.kind === 'page' ? [] : [step.id, ...listsOf(step.steps)]));
}

/** By page, as people know them. */
function dataOf(words: Words, { id, steps }: Service): readonly DocumentFactView[] {
  const own = words.service(id);
  const told = (all: readonly Step[]): readonly DocumentFactView[] =>
    all.flatMap((step) => {
      if (step.kind === 'loop') return told(step.steps);
      const labels = step.fields.filter((field) => !isContent(field)).map((field) => shortLabel(own, field));
      if (labels.length === 0) return [];
      return [{ name: own.find(`steps.${step.id}.title`) ?? step.id, lines: [labels.join('; ')] }];
    });
  return told(steps);
}

function measuresOf(words: Words, service: Service): readonly string[] {
  return [
    ...words.list('privacy:record.measures'),
    words.say(`privacy:record.protection.${service.protection}`),
    ...describeIdentity(words, service),
  ];
}
