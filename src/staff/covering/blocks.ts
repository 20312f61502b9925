/** A square that hides a part of a picture: its middle as shares of the width and the height (0 to 1), its side as a share of the shorter of the two. */
export interface Block {
  x: number;
  y: number;
  side: number;
}

/** How wide a picture is for its height. */
export type Ratio = number;

export const SIDE = 0.2;
const SMALLEST = 0.06;
const LARGEST = 0.9;
const GROWTH = 1.25;
const STEP = 0.03;

/** The half sides of a block as shares of the width and of the height. */
const halves = ({ side }: Block, ratio: Ratio): [x: number, y: number] =>
  ratio >= 1 ? [side / 2 / ratio, side / 2] : [side / 2, (side / 2) * ratio];

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** A block that lies wholly within its picture. */
export const within = (block: Block, ratio: Ratio): Block => {
  const [x, y] = halves(block, ratio);
  return { ...block, x: between(x, block.x, 1 - x), y: between(y, block.y, 1 - y) };
};

/** Where a block lies, as shares of the width and of the height of its picture. */
export const areaOf = (block: Block, ratio: Ratio) => {
  const [x, y] = halves(block, ratio);
  return { left: block.x - x, top: block.y - y, width: 2 * x, height: 2 * y };
};

/** The uppermost block at a point, or -1. */
export const blockAt = (blocks: readonly Block[], at: { x: number; y: number }, ratio: Ratio): number =>
  blocks.reduce((uppermost, block, index) => {
    const [x, y] = halves(block, ratio);
    return Math.abs(at.x - block.x) <= x && Math.abs(at.y - block.y) <= y ? index : uppermost;
  }, -1);

/** What can be done with the chosen block. */
export type Change = 'left' | 'right' | 'up' | 'down' | 'larger' | 'smaller';

const changes: Record<Change, (block: Block) => Block> = {
  left: (block) => ({ ...block, x: block.x - STEP }),
  right: (block) => ({ ...block, x: block.x + STEP }),
  up: (block) => ({ ...block, y: block.y - STEP }),
  down: (block) => ({ ...block, y: block.y + STEP }),
  larger: (block) => ({ ...block, side: Math.min(LARGEST, block.side * GROWTH) }),
  smaller: (block) => ({ ...block, side: Math.max(SMALLEST, block.side / GROWTH) }),
};

export const changed = (block: Block, how: Change, ratio: Ratio): Block => within(changes[how](block), ratio);

/** Where the blocks lie in a picture of so many pixels: whole pixels, outwards, so that no edge shows what is beneath. */
export const pixelsOf = (blocks: readonly Block[], width: number, height: number) =>
  blocks.map((block) => {
    const { left, top, ...size } = areaOf(block, width / height);
    const [x, y] = [Math.floor(left * width), Math.floor(top * height)];
    return {
      x,
      y,
      width: Math.ceil((left + size.width) * width) - x,
      height: Math.ceil((top + size.height) * height) - y,
    };
  });
