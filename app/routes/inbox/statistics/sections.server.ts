import type { Service } from '#forms/engine/model.ts';
import type { Words } from '../../../i18n/words.ts';
import type { Report } from '../../../usecases/statistics/model.ts';
import { describeCases } from './cases.server.ts';
import { describeForm } from './form.server.ts';
import type { FiguresTable } from './table.server.ts';

export type FiguresSection = {
  readonly heading: string;
  readonly lead: string | null;
  readonly tables: readonly FiguresTable[];
};

type Told = {
  readonly report: Report;
  readonly service: (id: string, version: string) => Service | null;
};

/** Everything that is told of a month: first the cases, then each version of the form. */
export function describeSections(words: Words, { report, service: find }: Told): readonly FiguresSection[] {
  const forms = report.forms.flatMap((form): readonly FiguresSection[] => {
    const service = find(report.service, form.version);
    if (!service) return [];
    return [
      {
        heading: words.say('statistics:forms.heading', { version: form.version }),
        lead: words.say('statistics:forms.lead'),
        tables: describeForm(words, service, form),
      },
    ];
  });
  const cases = words.say('statistics:cases.heading');
  return [{ heading: cases, lead: null, tables: describeCases(words, report.cases) }, ...forms];
}
