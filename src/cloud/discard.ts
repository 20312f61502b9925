import { cloud } from './index';

/** Takes back files that were sent and are on no complaint yet. Nobody waits for it: what cannot be told now stays where it is. */
export function discard(fileIds: readonly string[]): void {
  if (fileIds.length > 0) void cloud.complaint.discard({ fileIds: [...fileIds] });
}
