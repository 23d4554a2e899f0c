import {
  Outlet,
  isRouteErrorResponse,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { ReactNode } from 'react';
import { Footer } from './components/footer.tsx';
import { Header } from './components/header.tsx';
import { KeptForm } from './components/kept-form.tsx';
import { Main } from './components/main.tsx';
import { usePageAssets } from './components/page-assets.tsx';
import { SkipLink } from './components/skip-link.tsx';
import { describeFrame } from './i18n/describe/frame.ts';
import type { FrameView } from './i18n/describe/frame.ts';
import { describeProblem } from './i18n/describe/problem.ts';
import type { ProblemView } from './i18n/describe/problem.ts';
import { isLanguage, officialLanguage } from './i18n/languages.ts';
import { contextOf } from './routes/enter.server.ts';
import type { KeptPage } from './routes/kept-form.server.ts';
import styles from './styles/index.css?url';

/** The frame of every page, and the words for what can go wrong with it. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = params['lang'] ?? '';
  const language = isLanguage(asked) ? asked : officialLanguage;
  const words = contextOf(context).portal.words(language);
  const { pathname, search } = new URL(request.url);
  return {
    frame: describeFrame(words, { pathname: isLanguage(asked) ? pathname : `/${language}`, search }),
    problems: {
      notFound: describeProblem(words, 404),
      forbidden: describeProblem(words, 403),
      badRequest: describeProblem(words, 400),
      failure: describeProblem(words, 500),
    },
  };
}

export default function Root() {
  const title = useMatches().map(titleOf).findLast(Boolean);
  const root = useRouteLoaderData<typeof loader>('root');
  return root ? (
    <Document frame={root.frame} title={title ?? root.frame.header.authority}>
      <Outlet />
    </Document>
  ) : null;
}

function titleOf({ data }: { readonly data: unknown }): string | undefined {
  const isTitled = typeof data === 'object' && data !== null && 'title' in data;
  return isTitled && typeof data.title === 'string' ? data.title : undefined;
}

type DocumentProps = { readonly frame: FrameView; readonly title: string; readonly children: ReactNode };

function Document({ frame, title, children }: DocumentProps) {
  const { nonce, script } = usePageAssets();
  return (
    <html lang={frame.language} dir={frame.dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta property="csp-nonce" nonce={nonce} />
        <title>{title}</title>
        <link rel="stylesheet" href={styles} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <script type="module" src={script} nonce={nonce} />
      </head>
      <body>
        <SkipLink text={frame.header.skip} />
        <Header view={frame.header} />
        {children}
        <Footer view={frame.footer} />
      </body>
    </html>
  );
}

/** A route that says in its own words what is wrong. */
function isProblem(data: unknown): data is ProblemView {
  return typeof data === 'object' && data !== null && 'heading' in data && 'lines' in data;
}

/** A route that could not take a form, and shows what it held. */
function isKeptPage(data: unknown): data is KeptPage {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'kept-form';
}

/** What went wrong, in the frame of every page. Without the root's words there is nothing to show but the status. */
export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>('root');
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  if (isKeptPage(data))
    return (
      <Document frame={data.frame} title={data.title}>
        <KeptForm view={data} />
      </Document>
    );
  if (!root) return null;
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const { notFound, forbidden, badRequest, failure } = root.problems;
  const own = isProblem(data) ? data : null;
  const problem = own ?? { 404: notFound, 403: forbidden, 400: badRequest }[status] ?? failure;
  return (
    <Document frame={root.frame} title={problem.title}>
      <Main heading={problem.heading}>
        {problem.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Main>
    </Document>
  );
}
