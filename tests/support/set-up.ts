import { buildFunctions } from '../../config/cloudfunctions';

/** Builds the functions that are stale, once before all tests. */
export default async (): Promise<void> => {
  await buildFunctions();
};
