import type { ReactNode } from 'react';
import type { ArticleView } from '../i18n/view.ts';

/** What people have written, oldest first: a list of articles under headings of their own. */
export function Articles({ articles }: { readonly articles: readonly ArticleView[] }) {
  if (articles.length === 0) return null;
  return (
    <ol className="articles">
      {articles.map((article) => (
        <li key={article.id}>
          <Article article={article} />
        </li>
      ))}
    </ol>
  );
}

type Props = { readonly article: ArticleView; readonly children?: ReactNode };

/** What one person has written; below it, what can be done with it. */
export function Article({ article: { id, heading, lines, files }, children }: Props) {
  return (
    <article aria-labelledby={`a-${id}`}>
      <h3 id={`a-${id}`}>{heading}</h3>
      {lines.map((line, index) => (
        <p key={`${String(index)} ${line}`}>{line}</p>
      ))}
      {files.length === 0 ? null : (
        <ul className="case-files">
          {files.map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </article>
  );
}
