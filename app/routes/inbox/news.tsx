type Props = {
  readonly url: string;
  /** A case is shown anew without losing what is being written there. */
  readonly island?: 'news' | 'case-news';
  /** The address of the page without what was just done; left out, it is where the reader is. */
  readonly page?: string;
  readonly words: { readonly reload: string; readonly beside?: string };
};

/** One polite line, empty until something comes in. Without script it stays empty, and all is as fresh as its page. */
export function News({ url, island = 'news', page, words }: Props) {
  return (
    <p
      role="status"
      className="news"
      data-island={island}
      data-url={url}
      data-page={page}
      data-words={JSON.stringify(words)}
    />
  );
}
