import { LARGEST_FILE_TO_CHECK } from '../../http/uploads/file-to-check.server.ts';
import { describeVerdict, describeVerify, type VerifyView } from '../../i18n/describe/verify.ts';
import { formatSize } from '../../i18n/format.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { ErrorsView, LinkView } from '../../i18n/view.ts';
import type { Words } from '../../i18n/words.ts';
import type { Verdict } from '../../verifier/model.ts';
import type { DownloadLinkView, VerdictView } from '../../verifier/view.ts';
import type { Entry } from '../enter.server.ts';

/** What came of a file that was sent. */
export type VerifyFailure =
  { readonly kind: 'none' | 'too-big' | 'busy' } | { readonly kind: 'checked'; readonly verdict: Verdict };

export type VerifyPageView = Pick<VerifyView, 'heading' | 'lead' | 'file' | 'paper' | 'offline'> & {
  readonly title: string;
  readonly errors: ErrorsView | null;
  readonly error: string | null;
  readonly form: { readonly action: string; readonly hidden: Readonly<Record<string, string>> };
  readonly island: { readonly words: string; readonly seals: string };
  readonly verdict: VerdictView | null;
  readonly downloads: readonly DownloadLinkView[];
  readonly caseLink: LinkView;
  readonly checksum: { readonly label: string; readonly value: string } | null;
};

/** The page as it is when it is opened, and after a file was sent. */
export function verifyPage({ words, language, portal, visit, attempt }: Entry): VerifyPageView {
  const { live, heading, caseLink, ...view } = describeVerify(words, LARGEST_FILE_TO_CHECK);
  // Only this route's action leaves anything here.
  const failure = attempt.failure as VerifyFailure | null;
  const fault = failure && failure.kind !== 'checked' ? faultOf(words, failure.kind) : null;
  const program = portal.verifierProgram;
  const downloads = [
    { text: view.offline.list, href: '/api/v1/seals.json', name: 'seals.json' },
    ...(program ? [{ text: view.offline.program, href: program.href, name: 'verifier.html' }] : []),
  ];
  return {
    ...view,
    heading,
    title: pageTitle(words, { heading, hasErrors: fault !== null }),
    errors:
      fault === null
        ? null
        : {
            heading: words.say('common:errors.heading'),
            errors: [{ href: '#datei', text: fault }],
          },
    error: fault === null ? null : words.say('common:errors.atField', { text: fault }),
    form: { action: `/${language}/verify`, hidden: { form: visit.formToken } },
    island: { words: JSON.stringify(live), seals: JSON.stringify(portal.seals) },
    verdict: failure?.kind === 'checked' ? describeVerdict(words, failure.verdict) : null,
    downloads,
    caseLink: { href: `/${language}/submission`, text: caseLink },
    checksum: program && { label: view.offline.checksum, value: program.sha256 },
  };
}

const FAULTS = {
  none: 'verify:form.none',
  'too-big': 'verify:form.tooBig',
  busy: 'verify:form.busy',
} as const;

const faultOf = (words: Words, kind: keyof typeof FAULTS): string =>
  words.say(FAULTS[kind], { size: formatSize(words.language, LARGEST_FILE_TO_CHECK) });
