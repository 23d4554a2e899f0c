import { ActionLink } from './action-link.tsx';
import { Actions } from './actions.tsx';
import { BarChart } from './bar-chart.tsx';
import { CodeDisplay } from './code-display.tsx';
import { ConfirmationPanel } from './confirmation-panel.tsx';
import { Details } from './details.tsx';
import { Field, Fields } from './fields/index.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { DocumentSections } from './document-sections.tsx';
import { LinkList } from './link-list.tsx';
import { LoopOverview } from './loop-overview.tsx';
import { Main } from './main.tsx';
import { PageWhy } from './page-why.tsx';
import { Pagination } from './pagination.tsx';
import { PostForm } from './post-form.tsx';
import { ServiceCard } from './service-card.tsx';
import { SessionLimit } from './session-limit.tsx';
import { SkipLink } from './skip-link.tsx';
import { SortableTable } from './sortable-table.tsx';
import * as fields from './specimens/field-views.ts';
import { declaration } from './specimens/other-field-views.ts';
import * as pages from './specimens/page-views.ts';
import type { Specimen } from './specimens/specimen.ts';
import { StateTag } from './state-tag.tsx';
import { SubmitButton } from './submit-button.tsx';
import { SummaryList } from './summary-list.tsx';
import { TextSections } from './text-sections.tsx';
import { Timeline } from './timeline.tsx';

const form = { action: '#', hidden: { form: 'token' } } as const;
const buttons = (
  <Actions>
    <SubmitButton intent="continue" text="Weiter" />
    <SubmitButton intent="save-and-leave" tone="quiet" text="Speichern und später weitermachen" />
  </Actions>
);
const back = { href: '#back', text: 'Zurück' };

/** Each component in each state. A specimen is a whole page's content, so that headings and landmarks can be judged. */
export const specimens: readonly Specimen[] = [
  {
    id: 'question',
    shows: (
      <Main back={back} caption="Schritt 3 von etwa 9" heading={null}>
        <PostForm {...form}>
          <Field view={fields.radios} />
          {buttons}
        </PostForm>
      </Main>
    ),
  },
  {
    id: 'single-text',
    shows: (
      <Main back={back} caption="Schritt 4 von etwa 9" heading={null}>
        <PostForm {...form}>
          <Field view={fields.shortText} />
          {buttons}
        </PostForm>
      </Main>
    ),
  },
  {
    id: 'fields',
    shows: (
      <Main
        back={back}
        errors={{
          heading: 'Bitte prüfen Sie Ihre Angaben',
          errors: [
            {
              href: '#f-email',
              text: 'Schreiben Sie die E-Mail-Adresse vollständig, zum Beispiel: erika@beispiel.de',
            },
            {
              href: '#f-geburtsdatum-year',
              text: 'Geben Sie bei „Geburtsdatum“ das Jahr mit 4 Ziffern ein.',
            },
          ],
        }}
        caption="Person 2 · Schritt 5 von etwa 12"
        heading="Angaben zur Person und zum Betrieb"
        lead="Schreiben Sie die Namen so wie im Ausweis."
      >
        <PostForm {...form} hasFiles>
          <Fields fields={fields.allFields} />
          <PageWhy
            why={{
              summary: 'Warum fragen wir das?',
              because: ['Wir fragen das, weil nach Ihren Angaben gilt: „Rechtsform“ ist „GbR“.'],
              groups: [
                { about: 'Familienname und Geburtsdatum', lines: ['Rechtsgrundlage: § 14 Abs. 1 GewO.'] },
              ],
            }}
          />
          {buttons}
        </PostForm>
      </Main>
    ),
  },
  {
    id: 'overview',
    shows: (
      <Main back={back} heading={pages.overview.heading}>
        <PostForm {...form}>
          <LoopOverview {...pages.overview} status="Der Eintrag ist entfernt." />
          {pages.overview.more === null ? null : <Field view={pages.overview.more} />}
          {buttons}
        </PostForm>
      </Main>
    ),
  },
  {
    id: 'check',
    shows: (
      <Main
        back={back}
        heading="Bitte prüfen Sie Ihre Angaben"
        lead="Stimmt alles? Sie können jede Angabe noch ändern."
      >
        <SummaryList sections={pages.review} />
        <PostForm {...form}>
          <Field view={{ ...declaration, error: null }} />
          <Actions>
            <SubmitButton intent="send" text="Verbindlich absenden" />
            <SubmitButton intent="discard" tone="danger" text="Entwurf löschen" />
          </Actions>
        </PostForm>
      </Main>
    ),
  },
  {
    id: 'sent',
    shows: (
      <Main heading={null}>
        <ConfirmationPanel heading="Ihre Angaben sind angekommen">
          <p>Ihre Nummer</p>
          <p className="reference">S7K3-M9QP-XH42</p>
        </ConfirmationPanel>
        <CodeDisplay
          view={{
            label: 'Ihr Code zum Wiederkommen',
            groups: ['7K3M', '9QPX', 'H42T', '8RWN'],
            spoken: '7 K 3 M, 9 Q P X, H 4 2 T, 8 R W N',
          }}
        />
        <Actions>
          <ActionLink href="#pdf" text="Bestätigung herunterladen (PDF, 84 KB)" />
          <ActionLink href="#status" text="Stand der Bearbeitung ansehen" tone="secondary" />
        </Actions>
      </Main>
    ),
  },
  {
    id: 'status',
    shows: (
      <Main heading="Stand der Bearbeitung">
        <p>
          <StateTag word="Wartet" tone="warning" /> <StateTag word="Eingegangen" tone="info" />{' '}
          <StateTag word="Bestätigt" tone="success" />
        </p>
        <h2>Bisher geschehen</h2>
        <Timeline events={pages.timeline} />
        <Details summary="Ihre Angaben">
          <p>Alle Angaben stehen hier.</p>
        </Details>
      </Main>
    ),
  },
  {
    id: 'session-limit',
    shows: (
      <>
        <Main heading="Stand der Bearbeitung">Alles ist gesagt.</Main>
        <SessionLimit
          view={{
            text: 'Nach 30 Minuten Pause fragen wir wieder nach Ihrem Code.',
            url: '#stay',
            seconds: 1800,
            left: 1800,
            leavesFor: null,
            words: { soon: 'Bald.', stay: 'Weiterarbeiten', stays: 'Gut.', over: 'Zu Ende.' },
          }}
        />
      </>
    ),
  },
  {
    id: 'home',
    shows: (
      <Main
        heading="Anträge und Anzeigen online"
        lead="Hier erledigen Sie Ihre Anliegen bei der Stadt, zu jeder Zeit und ohne Konto."
      >
        <h2>Was möchten Sie tun?</h2>
        <ul className="cards">
          <ServiceCard
            view={{
              href: '#1',
              title: 'Gewerbe anmelden',
              text: 'Melden Sie Ihr Gewerbe bei Ihrer Gemeinde an.',
            }}
          />
          <ServiceCard
            view={{
              href: '#2',
              title: 'Fahrzeug zulassen',
              text: 'Melden Sie ein Auto oder Motorrad an, um oder ab.',
            }}
          />
          <ServiceCard
            view={{
              href: '#3',
              title: 'Bauantrag stellen',
              text: 'Beantragen Sie die Genehmigung für einen Bau.',
            }}
          />
        </ul>
        <LinkList links={[{ href: '#', text: 'Datenschutz-Hinweise zu diesem Formular' }]} />
        <DocumentSections
          sections={[
            {
              id: 'dauer',
              heading: 'Wie lange wir Ihre Angaben behalten',
              paragraphs: ['Danach löschen wir sie.'],
              facts: [{ name: 'Entwurf', lines: ['30 Tage'] }],
              lines: ['Sie dürfen Ihre Daten sehen.'],
            },
          ]}
        />
        <TextSections
          sections={[
            {
              id: 'sicher',
              heading: 'Ihre Angaben sind sicher',
              paragraphs: ['Wir verschlüsseln alles, was Sie schreiben.'],
            },
          ]}
        />
      </Main>
    ),
  },
  {
    id: 'inbox',
    shows: (
      <Main heading="Posteingang" isWide>
        <SortableTable view={pages.table} />
        <Pagination
          view={{
            label: 'Seiten',
            status: 'Seite 2 von 3',
            previous: { href: '#1', text: 'Vorherige Seite' },
            next: { href: '#3', text: 'Nächste Seite' },
          }}
        />
      </Main>
    ),
  },
  {
    id: 'bars',
    shows: (
      <Main heading="Statistik" isWide>
        <BarChart
          view={{
            id: 'received',
            title: 'Balkenbild: Eingegangen, nach Woche',
            note: 'Die Zahlen stehen in der Tabelle darüber.',
            bars: [
              { label: 'KW 40', value: 22, text: '22' },
              { label: 'KW 41', value: 8, text: '8' },
            ],
          }}
        />
      </Main>
    ),
  },
  {
    id: 'inbox-empty',
    shows: (
      <Main heading="Posteingang" isWide>
        <SortableTable view={{ ...pages.table, rows: [] }} />
      </Main>
    ),
  },
];

/** A specimen with the frame of every page around it. */
export function SpecimenPage({ specimen }: { readonly specimen: Specimen }) {
  return (
    <>
      <SkipLink text={pages.header.skip} />
      <Header view={pages.header} />
      {specimen.shows}
      <Footer view={pages.footer} />
    </>
  );
}
