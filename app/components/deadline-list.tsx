import type { DeadlinesView } from '../i18n/view.ts';

/** Until when the office does what; a missed day is said in words. Without any, there is the calendar. */
export function DeadlineList({ view }: { readonly view: DeadlinesView }) {
  return (
    <>
      {view.deadlines.length === 0 ? null : (
        <ul className="deadlines">
          {view.deadlines.map(({ task, when, effect, law, isMissed }) => (
            <li key={`${task} ${law}`} data-missed={isMissed || undefined}>
              {task} <strong>{when}</strong> {effect} <small lang="de">({law})</small>
            </li>
          ))}
        </ul>
      )}
      {view.calendar ? (
        <p className="link-list">
          <a href={view.calendar.href} download>
            {view.calendar.text}
          </a>
        </p>
      ) : null}
    </>
  );
}
