import * as z from 'zod/mini';
import { AssessmentBox, SeverityLine } from './assessment';
import { Stage } from './complaint';
import { Candidate } from './people';
import { ReplyAction } from './replies';
import { Id } from './text';

/** What the desk's forms need beside the complaint, sent only to staff whose actions need it. */
export const FormContext = z.strictObject({
  visitByPhone: z.optional(z.boolean()), // nobody's account is there to choose a time for a visit (§3.3.1)
  externalWays: z.optional(z.string()), // as the community has them, for a final answer (T27)
  meetingNeeded: z.optional(z.boolean()), // no decision without the record of a meeting (§3.6.2)
  candidates: z.optional(z.array(Candidate)),
  assessment: z.optional(z.strictObject({ lines: z.array(SeverityLine), ticked: z.array(AssessmentBox) })), // the rule of the five boxes, and what is ticked now (§3.2.1)
  phoneRevisit: z.optional(z.literal(true)), // its kind is revisited by phone
  evidence: z.optional(z.array(z.string())), // what the investigation of its kind should bring to light (§3.2.1)
  replies: z.optional(z.array(z.strictObject({ action: ReplyAction, text: z.string() }))), // the community's ready words for these steps (§2.1)
  mergeTargets: z.optional(
    z.array(z.strictObject({ id: Id, no: z.string(), stage: Stage, place: z.string(), excerpt: z.string() })),
  ),
});
export type FormContext = z.infer<typeof FormContext>;
