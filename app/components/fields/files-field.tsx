import type { FilesView } from '../../i18n/view.ts';
import { SubmitButton } from '../submit-button.tsx';
import { TextField } from './text-field.tsx';
import { HintAndError, Label, Why, describedBy } from './question-parts.tsx';

/** The native file input stays visible; the upload island adds progress and resuming beside it. */
export function FilesField({ view }: { readonly view: FilesView }) {
  const { url, maxBytes, words } = view.upload;
  return (
    <div className={view.error === null ? 'field' : 'field wrong'}>
      <Label view={view} />
      <HintAndError {...view} />
      <div
        className="upload"
        data-island="upload"
        data-url={url}
        data-max-bytes={maxBytes}
        data-words={JSON.stringify(words)}
      >
        <input
          type="file"
          id={view.id}
          name={view.name}
          accept={view.accept}
          className="input"
          aria-invalid={view.error === null ? undefined : true}
          aria-describedby={describedBy(view)}
        />
        {view.add === null ? null : (
          <SubmitButton intent={`add-file:${view.name}`} tone="secondary" text={view.add} />
        )}
      </div>
      <FileList view={view} />
      <Why why={view.why} />
    </div>
  );
}

function FileList({ view }: { readonly view: FilesView }) {
  if (view.files.length === 0) return null;
  return (
    <div className="items">
      <h2 id={`${view.id}-list`} tabIndex={-1}>
        {view.listHeading}
      </h2>
      <ul>
        {view.files.map(({ id, name, size, remove, questions }) => (
          <li key={id}>
            <span className="item-name">
              {name} <span className="quiet-text">{size}</span>
            </span>
            <SubmitButton intent={`remove-file:${id}`} tone="quiet" text={remove} about={name} />
            {questions.length === 0 ? null : (
              <div className="item-questions">
                {questions.map((question) => (
                  <TextField key={question.id} view={question} />
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
