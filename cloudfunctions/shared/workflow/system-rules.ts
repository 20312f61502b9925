import type { SystemActionName } from '../../../types/actions';
import { hasAccount } from './account';
import { notOfferedYet } from './offers';
import * as when from './policies';
import { theSystem } from './relations';
import type { Rule } from './rules';
import { anyStage, closed, open } from './stages';

const system = [theSystem] as const;

/** The lines of the table that only the timers and the courier go by. */
export const systemRules = {
  assign: {
    clause: '§3.2.2',
    in: ['submitted'],
    by: system,
    if: [when.noRequestPending, when.takenByAHand, when.notAppealedYet],
  },
  offer: {
    clause: '§3.2.2',
    in: ['submitted'],
    by: system,
    if: [when.noRequestPending, when.takenByAHand, when.notAppealedYet, notOfferedYet],
  },
  lapse: { clause: 'B4 T18', in: [...open, 'merged', 'archived'], by: system },
  addFollower: { clause: 'B9', in: anyStage, by: system },
  dropFollower: { clause: 'T8 B9', in: anyStage, by: system },
  followMain: { clause: 'B9 T22', in: ['merged'], by: system },
  confirmDelivery: { clause: 'B8', in: anyStage, by: system },
  failDelivery: { clause: 'C1.4 C2', in: anyStage, by: system },
  flagText: { clause: '§3.1.2', in: anyStage, by: system },
  claim: { clause: 'C1.7', in: anyStage, by: system, if: [when.unclaimed] },
  closeAccount: { clause: '§5.2', in: anyStage, by: system, if: [hasAccount] },
  anonymise: { clause: 'T28 §4', in: closed, by: system, if: [when.notPreserved, when.retentionIsOver] },
} as const satisfies Record<SystemActionName, Rule>;
