import type { StaffDocument } from '../../cloudfunctions/shared/store/documents';
import type { Settings } from '../../types/settings';
import { type Cloud, COMMUNITY } from './cloud';

const setFields = (cloud: Cloud, collectionName: string, query: object, fields: object) =>
  cloud.emulator.database.handle({
    action: 'database.modifyDocument',
    collectionName,
    query: JSON.stringify(query),
    data: JSON.stringify({ $set: fields }),
    multi: false,
  });

/** Sets a community's settings past every rule, as an import would. */
export const withSettings = (cloud: Cloud, fields: Partial<Settings>) =>
  setFields(cloud, 'settings', { _id: COMMUNITY }, fields);

/** Sets what is known of a member of staff past every rule. */
export const withMember = (cloud: Cloud, key: string, fields: Partial<StaffDocument>) =>
  setFields(cloud, 'staff', { _id: `staff-${key}` }, fields);
