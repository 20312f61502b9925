import { administration } from '../../types/administration/api';
import { serve } from '../shared/serve';
import { changes } from './changes';
import { found } from './founding';
import { guide, open } from './guide';
import { handOver, previewHandOver } from './hand-over';
import { confirmHandbook, handbook } from './handbook';
import { homesIn, importHomes, previewHomes } from './homes';
import { invite, join, withdrawInvitation } from './invitations';
import { makePlaceCode, placeCodes } from './place-codes';
import { change, settings } from './settings';
import { changeMember, leave, setAbsences, team } from './team';
import { tryClocks } from './what-if';

/** What those who lead and administer a community do. */
export const main = serve('admin', administration, {
  guide,
  found,
  open,
  settings,
  change,
  tryClocks,
  changes,
  team,
  invite,
  withdrawInvitation,
  join,
  changeMember,
  setAbsences,
  leave,
  handbook,
  confirmHandbook,
  previewHandOver,
  handOver,
  homesIn,
  previewHomes,
  importHomes,
  placeCodes,
  makePlaceCode,
});
