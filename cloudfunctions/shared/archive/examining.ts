import type { Verification } from '../../../types/records';
import type { ComplaintFile } from '../store/documents';
import type { Allowance } from './allowance';
import { examineSeals } from './seals';
import { brokenAt, verify } from './verification';

/** Whether a file and what is attached to it are as they were (§4, C1.12). */
export const examineFile = async (file: ComplaintFile, allowance: Allowance): Promise<Verification> => {
  const found = verify(file);
  const { brokenAt: revision, ...attachments } = await examineSeals(file, allowance);
  return {
    ...(revision ? { broken: brokenAt(file, revision, 'attachment') } : {}),
    ...found,
    ...(attachments.all > 0 ? { attachments } : {}),
  };
};
