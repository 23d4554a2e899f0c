/** Entries a CMap may hold in one block. */
const BLOCK = 100;

/** What each code reads as (ISO 32000-1, 9.10.3); the first text belongs to code 1. */
export function toUnicodeMap(texts: readonly string[]): Uint8Array {
  const entries = texts.map((text, index) => `<${hexCode(index + 1)}><${hexText(text)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += BLOCK) {
    const block = entries.slice(start, start + BLOCK);
    blocks.push(`${String(block.length)} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return Buffer.from(`${HEAD}\n${blocks.join('\n')}\n${TAIL}`, 'latin1');
}

const hexCode = (code: number): string => code.toString(16).padStart(4, '0');

const hexText = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange`;

const TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
