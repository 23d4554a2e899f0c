import type { DeclarationView, FilesView, NoticeView, TextView } from '../../i18n/view.ts';

const question = { hint: null, error: null, why: null, isHeading: false } as const;

export const files: FilesView = {
  ...question,
  kind: 'files',
  id: 'f-erlaubnis',
  name: 'erlaubnis',
  label: 'Erlaubnis',
  hint: 'PDF, JPG oder PNG, höchstens 50 MB. Sie können die Datei auch später nachreichen.',
  files: [{ id: '1b1f', name: 'Erlaubnis vom Amt.pdf', size: '2,4 MB', remove: 'Entfernen', questions: [] }],
  accept: 'application/pdf,image/jpeg,image/png',
  listHeading: 'Eine Datei ist da',
  add: 'Datei hochladen',
  upload: {
    url: '/uploads',
    maxBytes: 50_000_000,
    words: {
      choose: 'Datei auswählen',
      progress: '{name}: {percent} %',
      done: '{name} ist hochgeladen.',
      failed: '{name} ist noch nicht da.',
      tooBig: '{name} ist zu groß.',
      pause: 'Anhalten',
      resume: 'Fortsetzen',
      cancel: 'Abbrechen',
      wait: 'Warten Sie einen Moment.',
    },
  },
};

const scale: TextView = {
  ...question,
  kind: 'text',
  id: 'f-grundrisse-1b1f-massstab',
  name: 'grundrisse.1b1f.massstab',
  label: 'Maßstab von Grundriss.pdf',
  hint: 'Zum Beispiel: 1:100',
  error: 'Fehler: Geben Sie den Maßstab von „Grundriss.pdf“ ein, zum Beispiel 1:100.',
  value: '',
  control: {
    type: 'text',
    inputMode: 'text',
    autocomplete: 'off',
    spellcheck: false,
    rows: 1,
    width: 'short',
    isLtr: true,
  },
};

export const plans: FilesView = {
  ...files,
  id: 'f-grundrisse',
  name: 'grundrisse',
  label: 'Grundrisse',
  files: [{ id: '1b1f', name: 'Grundriss.pdf', size: '2,4 MB', remove: 'Entfernen', questions: [scale] }],
};

export const wrongFiles: FilesView = {
  ...files,
  id: 'f-handwerkskarte',
  name: 'handwerkskarte',
  label: 'Handwerkskarte',
  error: 'Fehler: Wählen Sie eine PDF-, JPG- oder PNG-Datei. notiz.docx ist etwas anderes.',
  files: [],
};

export const declaration: DeclarationView = {
  ...question,
  kind: 'declaration',
  id: 'f-richtigkeit',
  name: 'richtigkeit',
  label: 'Meine Angaben sind richtig und vollständig.',
  error: 'Fehler: Setzen Sie den Haken, wenn Sie zustimmen.',
  checked: false,
};

export const notices: readonly NoticeView[] = (['info', 'warning', 'success'] as const).map((tone) => ({
  kind: 'notice',
  id: `f-hinweis-${tone}`,
  tone,
  heading: 'Die Anzeige ersetzt keine Erlaubnis',
  paragraphs: [
    'Manche Gewerbe dürfen Sie erst beginnen, wenn das Amt es erlaubt.',
    'Fragen Sie uns, wenn Sie unsicher sind.',
  ],
}));
