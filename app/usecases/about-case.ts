/** What a case's key and contents are sealed for. */
export const aboutCase = (reference: string): string => `case:${reference}`;

/** What the private half of a case's own key pair is wrapped for. */
export const aboutReplyKey = (reference: string): string => `${aboutCase(reference)}:reply-key`;

/** What an entry of a case's log is sealed for. */
export const aboutEntry = (reference: string, id: string): string => `${aboutCase(reference)}:entry:${id}`;

/** What is shown to another agency, and the documents that it sends back, are sealed for. */
export const aboutOpinion = (reference: string, id: string): string =>
  `${aboutCase(reference)}:opinion:${id}`;
