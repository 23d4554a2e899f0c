type Props = { readonly url: string; readonly reload: string };

/** One polite line, empty until something comes in. Without script it stays empty, and the list is as fresh as its page. */
export function News({ url, reload }: Props) {
  return (
    <p
      role="status"
      className="news"
      data-island="news"
      data-url={url}
      data-words={JSON.stringify({ reload })}
    />
  );
}
