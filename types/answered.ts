import * as z from 'zod/mini';
import { typedText } from './text';

/** A question that the community asks about a kind of complaint (§3.2.1). */
export const KindQuestion = typedText(2, 60);

/** A question of a kind and what somebody answered to it at filing, kept in the words in which it was asked. */
export const Answered = z.strictObject({ question: KindQuestion, answer: typedText(1, 200) });
export type Answered = z.infer<typeof Answered>;
