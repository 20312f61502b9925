import fc from 'fast-check';
import {
  areaOf,
  type Block,
  blockAt,
  type Change,
  changed,
  pixelsOf,
  within,
} from '../src/staff/covering/blocks';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const ratio = fc.double({ min: 0.2, max: 5, noNaN: true });
const block = fc.record({ x: share, y: share, side: fc.double({ min: 0.06, max: 0.9, noNaN: true }) });
const change = fc.constantFrom<Change>('left', 'right', 'up', 'down', 'larger', 'smaller');

describe('§3.3.1 what covers a face', () => {
  test('lies wholly in its picture and is square, wherever it is put, moved and sized to', () => {
    fc.assert(
      fc.property(block, fc.array(change), ratio, (start, ways, wide) => {
        const end = ways.reduce<Block>((at, how) => changed(at, how, wide), within(start, wide));
        const { left, top, width, height } = areaOf(end, wide);
        for (const edge of [left, top, 1 - left - width, 1 - top - height])
          expect(edge).toBeGreaterThan(-1e-9);
        expect(width * wide).toBeCloseTo(height);
      }),
    );
  });

  test('hides in the picture no less than what was shown as hidden', () => {
    fc.assert(
      fc.property(block, fc.integer({ min: 200, max: 4000 }), ratio, (one, height, wide) => {
        const width = Math.round(height * wide);
        const there = within(one, width / height);
        const shown = areaOf(there, width / height);
        const [drawn] = pixelsOf([there], width, height);
        if (!drawn) throw new Error('nothing is drawn');
        expect(drawn.x).toBeLessThanOrEqual(shown.left * width);
        expect(drawn.y).toBeLessThanOrEqual(shown.top * height);
        expect(drawn.x + drawn.width + 1e-6).toBeGreaterThanOrEqual((shown.left + shown.width) * width);
        expect(drawn.y + drawn.height + 1e-6).toBeGreaterThanOrEqual((shown.top + shown.height) * height);
      }),
    );
  });

  test('is chosen by a tap on it, the uppermost where two lie over each other', () => {
    const [one, other] = [
      { x: 0.3, y: 0.3, side: 0.2 },
      { x: 0.35, y: 0.3, side: 0.2 },
    ];
    expect(blockAt([one, other], { x: 0.34, y: 0.3 }, 1)).toBe(1);
    expect(blockAt([one, other], { x: 0.22, y: 0.3 }, 1)).toBe(0);
    expect(blockAt([one, other], { x: 0.6, y: 0.3 }, 1)).toBe(-1);
    expect(blockAt([], { x: 0.3, y: 0.3 }, 1)).toBe(-1);
  });
});
