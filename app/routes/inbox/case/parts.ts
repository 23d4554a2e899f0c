/** The parts of a case's page in their order: the word of each, and the key that leads there. */
export const PARTS = {
  answers: { word: 'inbox:case.answers', key: 'a' },
  documents: { word: 'inbox:case.documents', key: 'd' },
  messages: { word: 'desk:parts.messages', key: 'm' },
  notes: { word: 'desk:parts.notes', key: 'o' },
  opinions: { word: 'desk:parts.opinions', key: 'p' },
  history: { word: 'inbox:case.history', key: 'h' },
  work: { word: 'desk:parts.work', key: 'b' },
  decision: { word: 'desk:parts.decision', key: 'e' },
} as const;
