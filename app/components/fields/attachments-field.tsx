import type { AttachmentsView } from '../../i18n/view.ts';
import { HintAndError, Label, describedBy } from './question-parts.tsx';

/** Files beside a message: a native control, and what is already there after a page was shown again. */
export function AttachmentsField({ view }: { readonly view: AttachmentsView }) {
  const { id, name, accept, files } = view;
  return (
    <div className={view.error === null ? 'field' : 'field wrong'}>
      <Label view={view} />
      <HintAndError {...view} />
      <input
        type="file"
        id={id}
        name={name}
        accept={accept}
        multiple={view.isMany}
        className="input"
        aria-invalid={view.error === null ? undefined : true}
        aria-describedby={describedBy(view)}
      />
      {files.length === 0 ? null : (
        <>
          <p>{view.kept}</p>
          <ul>
            {files.map((file) => (
              <li key={file.id}>
                {file.name} <span className="quiet-text">{file.size}</span>
                <input type="hidden" name={`${name}.upload`} value={file.id} />
                <input type="hidden" name={`${name}.name`} value={file.name} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
