import { ActionLink } from '../../../components/action-link.tsx';
import { CodeToScan } from '../../../components/code-to-scan.tsx';
import { CodeDisplay } from '../../../components/code-display.tsx';
import { ConfirmationPanel } from '../../../components/confirmation-panel.tsx';
import { Main } from '../../../components/main.tsx';
import { Contact } from './contact.tsx';
import { Owed } from './owed.tsx';
import type { CaseView } from './view.server.ts';

/** Right after sending: it has arrived, and this is how to come back to it. */
export function SentPage({ view }: { readonly view: CaseView }) {
  return (
    <Main heading={null}>
      <ConfirmationPanel heading={view.heading}>
        <p>
          {view.reference.label} <strong>{view.reference.value}</strong>
        </p>
        <p>{view.received}</p>
      </ConfirmationPanel>
      <CodeDisplay view={view.code} />
      <p>{view.codeText}</p>
      {view.scan === null ? null : <CodeToScan view={view.scan} />}
      <p>
        <ActionLink {...view.download} />
      </p>
      <h2>{view.next.heading}</h2>
      <ol>
        {view.next.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Owed view={view} />
      <Contact agency={view.agency} />
      <p>
        <ActionLink {...view.status} tone="secondary" />
      </p>
    </Main>
  );
}
