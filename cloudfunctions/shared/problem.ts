import type { Failure, ProblemCode, RefusalCode } from '../../types/errors';
import type { FieldProblem } from '../../types/text';

/** The request cannot be served (DESIGN.md section 3, kind 2). */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly fields?: Record<string, FieldProblem>,
    readonly known?: Failure['known'],
  ) {
    super(code);
  }
}

/** The procedure says no (kind 1): a value that a method may answer. */
export class Refusal {
  constructor(readonly code: RefusalCode) {}
}
