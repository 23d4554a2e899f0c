import type { Service, Step } from '#forms/engine/model.ts';
import { languages, isLanguage } from '../../../i18n/languages.ts';
import { shortLabel } from '../../../i18n/describe/labels.ts';
import type { Words } from '../../../i18n/words.ts';
import type { FormReport, IssueReport } from '../../../usecases/statistics/model.ts';
import { sayHalf, saySeconds } from './ranges.ts';
import { chartOf, describeSplit, sayCount } from './table.server.ts';
import type { FiguresTable } from './table.server.ts';

/** What became of the drafts of one version, in tables. */
export function describeForm(words: Words, service: Service, report: FormReport): readonly FiguresTable[] {
  const id = (table: string) => `${table}-${service.version.replaceAll('.', '-')}`;
  const { languages: byLanguage, channels } = report;
  return [
    { ...describeSteps(words, service, report), id: id('steps') },
    describeSplit(words, {
      id: id('languages'),
      caption: words.say('statistics:forms.languages'),
      column: words.say('statistics:columns.language'),
      split: byLanguage,
      nameOf: (language) => (isLanguage(language) ? languages[language].name : language),
    }),
    ...(channels === null
      ? []
      : [
          describeSplit(words, {
            id: id('channels'),
            caption: words.say('statistics:forms.channels'),
            column: words.say('statistics:columns.channel'),
            split: channels,
            nameOf: (channel) => words.find(`statistics:channels.${channel}`) ?? channel,
          }),
        ]),
    { ...describeIssues(words, service, report.issues), id: id('issues') },
  ];
}

function describeSteps(words: Words, service: Service, report: FormReport): FiguresTable {
  const { steps, filed } = report;
  const caption = words.say('statistics:forms.steps');
  const columns = (['step', 'reached', 'left', 'median', 'half'] as const).map((name) =>
    words.say(`statistics:columns.${name}`),
  );
  const sent = words.say('statistics:sent');
  const rows = steps.map(({ step, reached, left, seconds }, index) => ({
    id: step,
    cells: [
      `${String(index + 1)}. ${stepName(words, service, step)}`,
      sayCount(words, reached),
      sayCount(words, left),
      seconds ? saySeconds(words, seconds.median) : words.say('statistics:protected'),
      seconds ? sayHalf(words, seconds, saySeconds) : words.say('statistics:protected'),
    ],
  }));
  const bars = steps.map(({ reached }, index) => ({ label: `${String(index + 1)}.`, value: reached }));
  const last = { id: 'sent', cells: [sent, sayCount(words, filed), '–', '–', '–'] };
  const id = `steps-${service.version.replaceAll('.', '-')}`;
  return {
    id,
    caption,
    columns,
    rows: [...rows, last],
    chart: chartOf(words, { id, caption }, [...bars, { label: sent, value: filed }]),
    note: null,
  };
}

function describeIssues(words: Words, service: Service, issues: readonly IssueReport[]): FiguresTable {
  const columns = (['field', 'issue', 'number'] as const).map((name) =>
    words.say(`statistics:columns.${name}`),
  );
  return {
    id: 'issues',
    caption: words.say('statistics:forms.issues'),
    columns,
    rows: issues.map((issue) => ({
      id: `${issue.step} ${issue.field} ${issue.rule ?? issue.code}`,
      cells: [
        fieldName(words, service, issue),
        issueName(words, service, issue),
        sayCount(words, issue.count),
      ],
    })),
    chart: null,
    note: issues.length === 0 ? words.say('statistics:forms.noIssues') : null,
  };
}

/** The check page is no step of the form. */
function stepName(words: Words, service: Service, id: string): string {
  const step = stepIn(service.steps, id);
  if (!step) return words.say('statistics:reviewStep');
  const title = words.service(service.id).find(`steps.${id}.title`) ?? id;
  return step.kind === 'loop' ? words.say('statistics:overview', { title }) : title;
}

function stepIn(steps: readonly Step[], id: string): Step | null {
  for (const step of steps) {
    const found = step.id === id ? step : step.kind === 'loop' ? stepIn(step.steps, id) : null;
    if (found) return found;
  }
  return null;
}

/** A rule over a whole list stands at the list, which is no question. */
function fieldName(words: Words, service: Service, { step: id, field }: IssueReport): string {
  const step = stepIn(service.steps, id);
  const found = step?.kind === 'page' ? step.fields.find((each) => each.id === field) : undefined;
  return found ? shortLabel(words.service(service.id), found) : stepName(words, service, id);
}

function issueName(words: Words, service: Service, { code, rule }: IssueReport): string {
  const own = rule === null ? null : words.service(service.id).find(`rules.${rule}`);
  return own ?? words.find(`statistics:issues.${code}`) ?? code;
}
