import { CloudError } from '../cloud-error';
import type { Database } from '../database/index';
import type { Faults, Occasion } from '../faults';
import type { Invocation } from '../functions/invocation';
import type { RequestLog } from './request-log';

/** The answer of an action; `lost` when it must never arrive. */
export interface Outcome {
  data?: unknown;
  transactionId?: string;
  lost?: true;
}

export interface DatabaseRequestsOptions {
  database: Database;
  faults: Faults;
  log: RequestLog;
  kill: (run: Invocation) => void;
}

const conflict = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ' +
      'Please check your request, but if the problem persists, contact us.',
  );

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Hands database requests of functions to the database, counted, and with the faults that are armed. */
export const databaseRequests = ({ database, faults, log, kill }: DatabaseRequestsOptions) => {
  const failBefore = async (body: Record<string, unknown>, occasion: Occasion): Promise<void> => {
    const late = faults.strike('latency', occasion);
    if (late) await pause(late.ms ?? 0);
    if (faults.strike('database-error', occasion)) throw new CloudError('SYS_ERR', 'system error');
    if (faults.strike('quota-exceeded', occasion)) {
      throw new CloudError('EXCEED_REQUEST_LIMIT', 'exceed request limit');
    }
    const starting = occasion.action === 'database.startTransaction';
    if (starting && faults.strike('start-conflict', occasion)) throw conflict();
    const { transactionId } = body;
    if (typeof transactionId !== 'string') return;
    const committing = occasion.action === 'database.commitTransaction';
    if (occasion.action === 'database.abortTransaction') return;
    if (faults.strike(committing ? 'commit-conflict' : 'operation-conflict', occasion)) {
      await database.handle({ action: 'database.abortTransaction', transactionId });
      throw conflict();
    }
  };

  return async (body: Record<string, unknown>, run: Invocation): Promise<Outcome> => {
    const action = String(body.action);
    const collection = typeof body.collectionName === 'string' ? body.collectionName : undefined;
    const { functionName, requestId } = run;
    const occasion: Occasion = { action, functionName, ...(collection ? { collection } : {}) };
    log.add({ action, functionName, requestId, ...(collection ? { collection } : {}) });
    await failBefore(body, occasion);
    const answer = await database.handle(body);
    if (faults.strike('function-killed', occasion)) {
      kill(run);
      return { lost: true };
    }
    return faults.strike('answer-lost', occasion) ? { lost: true } : answer;
  };
};
