/** What a case's key and contents are sealed for. */
export const aboutCase = (reference: string): string => `case:${reference}`;

/** What the private half of a case's own key pair is wrapped for. */
export const aboutReplyKey = (reference: string): string => `${aboutCase(reference)}:reply-key`;
