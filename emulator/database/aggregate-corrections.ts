import type { ExpressionOps, PipelineOps } from 'mingo/core';

/** The expressions in which mingo differs from MongoDB. */
export const correctedExpressions: ExpressionOps = {};

/** The stages in which mingo differs from MongoDB. */
export const correctedStages: PipelineOps = {};
