import { ArchivePiece } from '../../../types/complaint';
import { firedKey } from './clock-runs';
import type { Complaint } from './complaint';
import type { Policy } from './policies';

/** What is asked of one piece of the archive: by which clause, when it belongs there at all, and whether it is there. */
interface Piece {
  clause: string;
  asked?: (complaint: Complaint) => boolean;
  holds: (complaint: Complaint) => boolean;
  /** It is awaited as long as this holds: nobody has failed yet. */
  toCome?: (complaint: Complaint) => boolean;
}

/** The work on a joined complaint is on file with the main one (B9). */
const ofItsOwn = ({ stage, resolution, mainResolvedAt }: Complaint): boolean =>
  resolution !== undefined || (stage !== 'merged' && mainResolvedAt === undefined);

const answered = ({ rating, round }: Complaint): boolean => rating?.round === round;

const spoken = ({ contacts, round }: Complaint): boolean =>
  contacts.some((contact) => contact.round === round && contact.outcome === 'reached');

const endsWithAnAnswer = ({ stage }: Complaint): boolean => stage !== 'disputed';
const justResolved = ({ stage }: Complaint): boolean => stage === 'resolved' || stage === 'merged';

const revisitIsLate = ({ clocks, fired, round }: Complaint): boolean =>
  clocks
    .filter((run) => run.clock === 'revisit' && run.round === round)
    .some(
      (_, index) =>
        fired.includes(firedKey('revisit', round, 'breach', index + 1)) ||
        fired.includes(firedKey('revisit', round, 'breach')),
    );

/** The pieces of the complaint archive as a table (§4, T16). */
export const pieces: Record<ArchivePiece, Piece> = {
  investigation: {
    clause: '§3.3.1',
    asked: ofItsOwn,
    holds: ({ investigation }) => investigation?.completedAt !== undefined,
  },
  plan: {
    clause: '§3.4.2 §3.5.1',
    asked: ofItsOwn,
    holds: ({ plans }) => plans.at(-1)?.approvedAt !== undefined,
  },
  resultPhotos: {
    clause: '§3.5.2',
    asked: ofItsOwn,
    holds: ({ resolution }) => (resolution?.photos.length ?? 0) > 0,
  },
  // An answer is a contact, an attempt that reached nobody is none.
  contact: {
    clause: '§3.6.1',
    asked: endsWithAnAnswer,
    holds: (complaint) => answered(complaint) || spoken(complaint),
    toCome: justResolved,
  },
  answer: { clause: '§3.6.1', asked: endsWithAnAnswer, holds: answered, toCome: justResolved },
  told: { clause: 'C1.4', holds: ({ toTell }) => !toTell?.length, toCome: justResolved },
  revisit: {
    clause: '§3.7.1',
    asked: (complaint) => endsWithAnAnswer(complaint) && !complaint.undrawn,
    holds: ({ revisitedAt }) => revisitedAt !== undefined,
    toCome: (complaint) => !revisitIsLate(complaint),
  },
};

/** How it is with one piece: there, still to come, missing, or missing with a reason on file. */
export type PieceState = 'there' | 'toCome' | 'missing' | 'explained';

const isExplained = (complaint: Complaint, piece: ArchivePiece): boolean =>
  // Without a picture the result was not taken without a reason (T15).
  (piece === 'resultPhotos' && complaint.resolution !== undefined) ||
  complaint.explained?.some((one) => one.piece === piece && one.round === complaint.round) === true;

const stateOf = (complaint: Complaint, piece: ArchivePiece): PieceState => {
  const { holds, toCome } = pieces[piece];
  if (holds(complaint)) return 'there';
  if (isExplained(complaint, piece)) return 'explained';
  return toCome?.(complaint) ? 'toCome' : 'missing';
};

/** Every piece that belongs into the archive of a complaint, and how it is with it; nothing before there is a result (§4). */
export const completenessOf = (complaint: Complaint): { piece: ArchivePiece; state: PieceState }[] => {
  if (!['resolved', 'archived', 'disputed'].includes(complaint.stage)) return [];
  return ArchivePiece.options
    .filter((piece) => pieces[piece].asked?.(complaint) ?? true)
    .map((piece) => ({ piece, state: stateOf(complaint, piece) }));
};

/** What an archive lacks without anybody having said why; what comes later completes it. */
export const gapsOf = (complaint: Complaint): ArchivePiece[] =>
  complaint.stage === 'resolved' || complaint.anonymisedAt
    ? []
    : completenessOf(complaint)
        .filter(({ state }) => state === 'missing')
        .map(({ piece }) => piece);

/** Something is missing for which nobody has given a reason yet (§4). */
export const somethingIsMissing: Policy = (complaint) =>
  gapsOf(complaint).length > 0 ? undefined : 'NOT_NOW';
