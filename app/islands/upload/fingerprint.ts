type About = Pick<File, 'name' | 'size' | 'lastModified'>;

/** Under what an unfinished upload is found again. A hash, so that nobody reads the file's name in the browser later. */
export async function fingerprintOf({ name, size, lastModified }: About, url: string): Promise<string> {
  const bytes = new TextEncoder().encode([url, name, size, lastModified].join('\n'));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
