import { expect, test } from 'vitest';
import { drawQrPicture } from './qr-picture.server.ts';

test('each run of dark modules is one box inside the margin', () => {
  const { side, path } = drawQrPicture('https://amt.example/de/submission#S7K3-M9QP-XH42.ABCDEFGH');
  // The finder pattern of each code begins with seven dark modules (ISO/IEC 18004, 6.3.3).
  expect(path).toMatch(/^M4 4h7v1h-7z/);
  const corners = Array.from(path.matchAll(/M(\d+) (\d+)h(\d+)/g), ([, ...numbers]) => numbers.map(Number));
  expect(corners.every(([x = 0, y = 0, width = 0]) => x >= 4 && y >= 4 && x + width <= side - 4)).toBe(true);
});
