import { ActionLink } from '../../../components/action-link.tsx';
import { Article } from '../../../components/articles.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import type { CaseView } from '../case-view.server.ts';

/** What other agencies were asked, what they said, and the way to ask one more. */
export function Opinions({
  view: { form, opinions },
}: {
  readonly view: Pick<CaseView, 'form' | 'opinions'>;
}) {
  return (
    <>
      {opinions.none === null ? null : <p>{opinions.none}</p>}
      {opinions.opinions.length === 0 ? null : (
        <ol className="articles">
          {opinions.opinions.map(({ takeBack, ...article }) => (
            <li key={article.id}>
              <Article article={article}>
                {takeBack ? (
                  <PostForm {...form}>
                    <SubmitButton
                      intent={`take-back-opinion:${takeBack.request}`}
                      text={takeBack.text}
                      about={takeBack.about}
                      tone="secondary"
                    />
                  </PostForm>
                ) : null}
              </Article>
            </li>
          ))}
        </ol>
      )}
      {opinions.ask ? (
        <p>
          <ActionLink {...opinions.ask} tone="secondary" />
        </p>
      ) : null}
    </>
  );
}
