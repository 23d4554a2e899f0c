import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '../../../http/respond.server.ts';
import { languageCodes } from '../../../i18n/languages.ts';
import type { Report } from '../../../usecases/statistics/model.ts';
import type { ShownStatistics } from '../../../usecases/statistics/show-statistics.ts';
import { enterInbox } from '../door.server.ts';
import type { Officer } from '../door.server.ts';

type Asked = { readonly officer: Officer; readonly shown: ShownStatistics };

/** What a page or a file of statistics is made of; service and month stand in its address. */
export async function askStatistics(args: LoaderFunctionArgs): Promise<Asked> {
  const officer = await enterInbox(args);
  const { searchParams } = officer.url;
  const shown = await officer.portal.showStatistics({
    member: officer.member,
    service: searchParams.get('service') ?? '',
    month: searchParams.get('month') ?? '',
    languages: languageCodes,
  });
  if (!shown) throw notFound();
  return { officer, shown };
}

/** For a file: where there is nothing to tell, there is none. */
export async function askReport(
  args: LoaderFunctionArgs,
): Promise<{ readonly officer: Officer; readonly report: Report }> {
  const { officer, shown } = await askStatistics(args);
  if (!shown.report) throw notFound();
  return { officer, report: shown.report };
}

/** What a file is called: service and month. */
export function fileName({ service, month }: Report, extension: string): string {
  return `${service}-${month}.${extension}`;
}
