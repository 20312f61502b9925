import * as z from 'zod/mini';
import { Category, Severity } from './complaint';

/** What staff tick in the first assessment of a complaint (§3.2.1, the criteria of ISO 10002: severity, safety implication, complexity, impact, need for immediate action). */
export const AssessmentBox = z.enum(['severity', 'safety', 'complexity', 'impact', 'immediateAction']);
export type AssessmentBox = z.infer<typeof AssessmentBox>;

/** The boxes that hold, each once. */
export const Ticked = z
  .array(AssessmentBox)
  .check(z.refine((boxes) => new Set(boxes).size === boxes.length, { error: 'NOT_UNIQUE' }));

/** One line of the rule that says how grave a complaint is: where all its boxes are ticked, its kind is among those of the complaint, and for `danger` somebody has marked danger to people, it is at least so grave. */
export const SeverityLine = z.strictObject({
  gives: Severity,
  boxes: z.array(AssessmentBox),
  kind: z.optional(Category),
  danger: z.optional(z.literal(true)),
});
export type SeverityLine = z.infer<typeof SeverityLine>;

/** What the rule looks at: what is ticked, the main and the further kind, and whether danger was marked. */
export interface Assessed {
  ticked?: readonly AssessmentBox[];
  kinds: readonly (Category | undefined)[];
  danger: boolean;
}

/** The rule, read: the gravest of the lines that hold; `normal` where none does (§3.2.1). The lines come from `workflow/severity.ts`. */
export function severityBy(
  lines: readonly SeverityLine[],
  { ticked = [], kinds, danger }: Assessed,
): Severity {
  const holding = lines.filter(
    (line) =>
      line.boxes.every((box) => ticked.includes(box)) &&
      (line.kind === undefined || kinds.includes(line.kind)) &&
      (!line.danger || danger),
  );
  return Severity.options.find((severity) => holding.some(({ gives }) => gives === severity)) ?? 'normal';
}
