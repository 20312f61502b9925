import type { Output } from '../../types/api';
import { actorFor, atHome } from '../shared/caller';
import { presentAlarm } from '../shared/present';
import type { Asking } from '../shared/serve';
import { urgentFiles } from '../shared/store/alarms';
import { callQuestionOf } from './calls';

const MOST = 50;

/** What rings (T1): one request for who asks, one for what is urgent and not yet taken up. */
export const alarms = async (_: object, asking: Asking): Promise<Output<'complaint', 'alarms'>> => {
  const caller = await atHome(asking);
  const { communityId, personId } = callQuestionOf(caller);
  const files = await urgentFiles(communityId, personId, MOST);
  return {
    alarms: files
      .flatMap((file) => presentAlarm(file, { ...caller.scene, actor: actorFor(caller, file) }) ?? [])
      .sort((one, other) => (one.filedAt < other.filedAt ? -1 : 1)),
  };
};
