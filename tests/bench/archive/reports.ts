import type { ComplaintFile } from '../../../cloudfunctions/shared/store/documents';
import type { Cloud } from '../../support/cloud';

export const tryReports = async (_cloud: Cloud, _files: readonly ComplaintFile[]): Promise<void> => {};
