import type { TimelineView } from '../i18n/view.ts';

/** What happened, newest first or oldest first as given; words, not colours. */
export function Timeline({ events }: { readonly events: TimelineView }) {
  return (
    <ol className="timeline">
      {events.map(({ word, when, dateTime, lines }, index) => (
        <li key={`${String(index)} ${word}`}>
          <strong>{word}</strong>
          <time dateTime={dateTime}>{when}</time>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </li>
      ))}
    </ol>
  );
}
