import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { Footer } from './components/footer.tsx';
import { Header } from './components/header.tsx';
import { SessionLimit } from './components/session-limit.tsx';
import { SkipLink } from './components/skip-link.tsx';
import type { FrameView } from './i18n/describe/frame.ts';
import type { ProblemView } from './i18n/describe/problem.ts';
import type { SessionLimitView } from './i18n/view.ts';
import styles from './styles/index.css?url';

/** What a document has around its content, whatever became of it: no loader runs after an action that failed. */
export type Surroundings = {
  /** Of this answer. */
  readonly nonce: string;
  /** Where the islands' script lies. */
  readonly script: string;
  readonly frame: FrameView;
  /** What ends when nobody clicks; `null` where nothing does. */
  readonly limit: SessionLimitView | null;
  /** What to say of a status, where the page has no words of its own. */
  readonly problemOf: (status: number) => ProblemView;
};

const SurroundingsContext = createContext<Surroundings | null>(null);

export const SurroundingsProvider = SurroundingsContext.Provider;

/** The surroundings of the document that is being rendered. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('A document is rendered without its surroundings.');
  return surroundings;
}

type DocumentProps = {
  /** The authority's name, where the page has no title. */
  readonly title?: string | undefined;
  readonly children: ReactNode;
};

/** The frame of every page. */
export function Document({ title, children }: DocumentProps) {
  const { nonce, script, frame, limit } = useSurroundings();
  return (
    <html lang={frame.language} dir={frame.dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta property="csp-nonce" nonce={nonce} />
        <title>{title ?? frame.header.authority}</title>
        <link rel="stylesheet" href={styles} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <script type="module" src={script} nonce={nonce} />
      </head>
      <body>
        <SkipLink text={frame.header.skip} />
        <Header view={frame.header} />
        {children}
        {limit ? <SessionLimit view={limit} /> : null}
        <Footer view={frame.footer} />
      </body>
    </html>
  );
}
