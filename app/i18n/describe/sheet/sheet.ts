import type { Loop, PageCheck, Rule, Service, Step } from '#forms/engine/model.ts';
import type { DocumentSectionView, DocumentView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { tellValue } from '../computed.ts';
import { describeDuration } from '../duration.ts';
import { fieldLines, withCondition } from './fields.ts';
import { migrationLines } from './migration.ts';
import { deadlineLines, ground, recipientLines } from './office.ts';
import { speechOf } from './speech.ts';
import { condition, say } from './telling.ts';
import type { Telling } from './telling.ts';

/**
 * A form in sentences, for those who answer for it: to be read, printed and signed. Each key of a definition is told, in
 * the order of the form: basis, what becomes of older drafts, purposes, retention, deadlines, recipients, chapters, steps
 * with their check by a register, fields, rules, what can never be, parameters, computed values.
 */
export function describeSheet(words: Words, service: Service): DocumentView {
  const own = words.service(service.id);
  const telling: Telling = { words, own, service, speech: speechOf(words, service) };
  const sections = [
    sectionOf(telling, 'facts', ground(telling)),
    sectionOf(telling, 'carried', migrationLines(telling)),
    sectionOf(telling, 'purposes', purposes(telling)),
    sectionOf(telling, 'retention', [retention(telling)]),
    sectionOf(telling, 'deadlines', deadlineLines(telling)),
    sectionOf(telling, 'recipients', recipientLines(telling)),
    sectionOf(telling, 'chapters', chapters(telling)),
    ...steps(telling, service.steps),
    sectionOf(
      telling,
      'rules',
      service.rules.map((rule) => ruleLine(telling, rule)),
    ),
    sectionOf(
      telling,
      'never',
      service.never.map((each) => say(telling, 'neverIs', { condition: condition(telling, each) })),
    ),
    sectionOf(telling, 'parameters', parameters(telling)),
    sectionOf(telling, 'computed', computed(telling)),
  ];
  return {
    title: say(telling, 'title', { title: own.say('title') }),
    lead: null,
    sections: sections.filter(({ lines }) => lines.length > 0),
    sign: say(telling, 'sign'),
  };
}

function sectionOf(telling: Telling, key: string, lines: readonly string[]): DocumentSectionView {
  return { id: key, heading: say(telling, key), paragraphs: [], facts: [], lines };
}

function purposes(telling: Telling): readonly string[] {
  return Object.entries(telling.service.purposes).map(([id, { basis, voluntary }]) =>
    say(telling, voluntary ? 'voluntary' : 'purpose', { purpose: telling.own.say(`purposes.${id}`), basis }),
  );
}

function retention(telling: Telling): string {
  const { words, service } = telling;
  return say(telling, 'kept', {
    draft: describeDuration(words, service.draft.keep),
    retention: describeDuration(words, service.retention),
  });
}

function chapters(telling: Telling): readonly string[] {
  const { own, service } = telling;
  return service.chapters.map(({ id, from }) =>
    say(telling, 'chapter', {
      chapter: own.say(`chapters.${id}`),
      step: own.find(`steps.${from}.title`) ?? from,
    }),
  );
}

function steps(telling: Telling, all: readonly Step[]): readonly DocumentSectionView[] {
  return all.flatMap((step) => {
    const title = telling.own.find(`steps.${step.id}.title`) ?? step.id;
    const when = step.when
      ? say(telling, 'stepWhen', { condition: condition(telling, step.when) })
      : say(telling, 'always');
    const heading = say(telling, 'step', { title });
    const section = { id: `step-${step.id}`, heading, paragraphs: [], facts: [] };
    if (step.kind === 'page') {
      const fields = step.fields.flatMap((field) => fieldLines(telling, field));
      return [{ ...section, lines: [when, ...fields, ...checked(telling, step.check)] }];
    }
    return [{ ...section, lines: [when, ...listLines(telling, step)] }, ...steps(telling, step.steps)];
  });
}

function listLines(telling: Telling, { min, max, label }: Loop): readonly string[] {
  const names = label.map((id) => telling.speech.nameOf([id])).join('; ');
  return [
    say(telling, 'list', { min, max: condition(telling, max) }),
    ...(label.length === 0 ? [] : [say(telling, 'listNamed', { names })]),
  ];
}

function checked(telling: Telling, check: PageCheck | null): readonly string[] {
  if (check === null) return [];
  const { register, also, corrections } = check;
  const names = also.map((id) => telling.speech.nameOf([id])).join('; ');
  return [
    say(telling, 'checked', { register: telling.words.say(`privacy:registers.${register}`), corrections }),
    ...(also.length === 0 ? [] : [say(telling, 'checkedWith', { names })]),
  ];
}

function ruleLine(telling: Telling, { id, at, level, must, when }: Rule): string {
  const name = telling.own.find(`rules.${id}`) ?? `${id}:`;
  const demanded = say(telling, level, { rule: name, must: condition(telling, must) });
  const rule = say(telling, 'ruleAt', { rule: demanded, field: telling.speech.nameOf(at) });
  return withCondition(telling, rule, { key: 'ruleWhen', name: 'rule', when });
}

function parameters(telling: Telling): readonly string[] {
  return telling.service.parameters.map(({ id, type, default: value }) =>
    say(telling, 'parameter', {
      name: telling.own.find(`parameters.${id}`) ?? id,
      value: tellValue(telling.words, type, value),
    }),
  );
}

function computed(telling: Telling): readonly string[] {
  return telling.service.computed.map(({ id, is }) =>
    say(telling, 'computedIs', {
      name: telling.own.find(`computed.${id}`) ?? id,
      is: condition(telling, is),
    }),
  );
}
