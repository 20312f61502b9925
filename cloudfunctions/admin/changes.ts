import type { Input, Output } from '../../types/api';
import { changeView } from '../shared/present';
import type { Asking } from '../shared/serve';
import { changesOf } from '../shared/store/changes';
import { administratorAt } from './administrator';

const PAGE = 30;

/** Who changed what, newest first (C4): two requests. */
export const changes = async (
  { cursor }: Input<'admin', 'changes'>,
  asking: Asking,
): Promise<Output<'admin', 'changes'>> => {
  const { communityId, caller } = await administratorAt(asking, 'administers');
  const found = await changesOf(communityId, cursor ?? '~', PAGE + 1);
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    changes: shown.map((one) => changeView(one, caller.scene.staff)),
    ...(found.length > PAGE && last ? { next: last.at } : {}),
  };
};
