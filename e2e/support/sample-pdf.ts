/** A PDF of one empty page; `name` makes each one a document of its own. */
export function samplePdf(name: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ].map((body, index) => `${String(index + 1)} 0 obj\n${body}\nendobj\n`);
  const header = `%PDF-1.7\n% ${name}\n`;
  const starts = objects.map((_, index) => header.length + objects.slice(0, index).join('').length);
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`);
  const body = header + objects.join('');
  const table = `xref\n0 4\n0000000000 65535 f \n${entries.join('')}`;
  return Buffer.from(
    `${body}${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${String(body.length)}\n%%EOF\n`,
  );
}
