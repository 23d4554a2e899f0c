import type { CaseView } from './view.server.ts';

/** How to reach the authority in charge. */
export function Contact({ agency }: Pick<CaseView, 'agency'>) {
  if (!agency) return null;
  return (
    <>
      <h2>{agency.heading}</h2>
      <address>
        {[agency.name, ...agency.address, agency.phone, agency.email].map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
    </>
  );
}
