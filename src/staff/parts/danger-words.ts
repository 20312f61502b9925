import type { DangerKind } from '../../../types/danger';

/** The kinds of harm by their names (C3). */
export const dangerText = {
  trapped: '电梯困人',
  gas: '燃气',
  fire: '起火、冒烟',
  electric: '漏电、电线',
  water: '爆管、漏水',
  injury: '有人受伤',
  fall: '坠落、脱落',
  violence: '打架、暴力',
} satisfies Record<DangerKind, string>;
