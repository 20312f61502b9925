import type { ArchivePiece } from '../../../types/complaint';
import type { EventName } from '../../../types/events';
import type { PieceView } from '../../../types/records';
import { completenessOf, pieces } from '../workflow/completeness';
import type { ComplaintEvent, EventOf } from '../workflow/events';
import type { PresentedFile } from './file';

const last = <N extends EventName>(
  events: readonly ComplaintEvent[],
  name: N,
  fits: (event: EventOf<N>) => boolean = () => true,
): EventOf<N> | undefined =>
  events.filter((event): event is EventOf<N> => event.type === name && fits(event as EventOf<N>)).at(-1);

const reasonFor = ({ events }: PresentedFile, piece: ArchivePiece): string | undefined =>
  last(events, 'missingExplained', ({ data }) => data.piece === piece)?.data.reason ??
  (piece === 'resultPhotos' ? last(events, 'resolved')?.data.noPhotoReason : undefined);

/** Piece by piece what the archive of a complaint holds, and the reason where it does not (§4). */
export const completenessFor = (file: PresentedFile): PieceView[] =>
  completenessOf(file.complaint).map(({ piece, state }) => {
    const reason = state === 'explained' && reasonFor(file, piece);
    return { piece, clause: pieces[piece].clause, state, ...(reason ? { reason } : {}) };
  });
