import type { HeadersFunction } from '@remix-run/node';
import { Outlet, isRouteErrorResponse, useMatches, useRouteError } from '@remix-run/react';
import { KeptForm } from './components/kept-form.tsx';
import { Main } from './components/main.tsx';
import { Document, useSurroundings } from './document.tsx';
import type { ProblemView } from './i18n/describe/problem.ts';
import type { KeptFormView } from './i18n/view.ts';

/** When to try again, where a route could not take a form. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const seconds = errorHeaders?.get('Retry-After') ?? null;
  return seconds === null ? {} : { 'Retry-After': seconds };
};

export default function Root() {
  const title = useMatches().map(titleOf).findLast(Boolean);
  return (
    <Document title={title}>
      <Outlet />
    </Document>
  );
}

function titleOf({ data }: { readonly data: unknown }): string | undefined {
  const isTitled = typeof data === 'object' && data !== null && 'title' in data;
  return isTitled && typeof data.title === 'string' ? data.title : undefined;
}

/** A route that says in its own words what is wrong. */
function isProblem(data: unknown): data is ProblemView {
  return typeof data === 'object' && data !== null && 'heading' in data && 'lines' in data;
}

/** A route that could not take a form, and shows what it held. */
function isKeptForm(data: unknown): data is KeptFormView {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'kept-form';
}

/** What went wrong, in the frame of every page. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { problemOf } = useSurroundings();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  if (isKeptForm(data))
    return (
      <Document title={data.title}>
        <KeptForm view={data} />
      </Document>
    );
  const { title, heading, lines } = isProblem(data) ? data : problemOf(status);
  return (
    <Document title={title}>
      <Main heading={heading}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Main>
    </Document>
  );
}
