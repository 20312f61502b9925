import * as z from 'zod/mini';
import { Photos, Remark } from './text';

/** Whether the problem is gone (§3.6.1, question 1). */
export const Solved = z.enum(['fully', 'partly', 'not']);
export type Solved = z.infer<typeof Solved>;

/** How the resident finds the result (§3.6.1, question 2). */
export const Satisfaction = z.enum(['satisfied', 'mostly', 'dissatisfied']);
export type Satisfaction = z.infer<typeof Satisfaction>;

const stars = z.number().check(z.int(), z.gte(1), z.lte(5));

/** What was not right, in one tap (§3.6.2). */
export const DissatisfactionTag = z.enum([
  'notSolved',
  'cameBack',
  'tooSlow',
  'attitude',
  'notAsPromised',
  'noContact',
  'other',
]);
export type DissatisfactionTag = z.infer<typeof DissatisfactionTag>;

/** A resident's answer to the survey (§3.6.1). A dissatisfied answer needs a tag or words (§3.6.2). */
export const Rating = z.strictObject({
  solved: Solved,
  satisfaction: Satisfaction,
  stars: z.optional(z.strictObject({ speed: stars, attitude: stars, result: stars })),
  tags: z.array(DissatisfactionTag).check(z.maxLength(7)),
  text: z.optional(Remark),
  photos: Photos,
  continueWanted: z.optional(z.boolean()),
});
export type Rating = z.infer<typeof Rating>;

/** How an attempt to contact somebody ended (§3.6.1); `later`: they asked to be called at another time. */
export const ContactOutcome = z.enum(['reached', 'unreached', 'wrongNumber', 'later']);
export type ContactOutcome = z.infer<typeof ContactOutcome>;

/** What a revisit found (§3.7.1); `movedOut`: nobody of the household is left to ask, so the case is not revisited. */
export const RevisitOutcome = z.enum([
  'thorough',
  'recurred',
  'partly',
  'unreached',
  'declinedToAnswer',
  'movedOut',
]);
export type RevisitOutcome = z.infer<typeof RevisitOutcome>;
