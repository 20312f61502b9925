import * as z from 'zod/mini';

/** The steps whose words are written to somebody, in the tone of the house (§2.1). */
export const ReplyAction = z.enum([
  'requestInfo',
  'proposeDecline',
  'submitPlan',
  'rejectPlan',
  'takeUrgentAction',
  'reportProgress',
  'askExtension',
  'markResolved',
  'decideReevaluation',
  'closeDisputed',
]);
export type ReplyAction = z.infer<typeof ReplyAction>;
