import { HANDBOOK } from '../../types/administration/handbook';
import type { Settings } from '../../types/settings';

/** The version of the handbook in force: of its text, and of what the community adds to it (§5.1). */
export const handbookVersion = ({ houseRulesVersion = 0 }: Settings): string =>
  `${HANDBOOK}.${houseRulesVersion}`;
