import { complaint } from '../../types/contract/complaint';
import { before } from '../shared/caller';
import { serve } from '../shared/serve';
import { mergeTargetsFor, viewFor } from '../shared/viewing';
import { act } from './acting';
import { alarms } from './alarms';
import { callerByPhone } from './calling';
import { calls, callsDue } from './calls';
import { claim, claimByPhone } from './claiming';
import { deliveries } from './deliveries';
import { desk } from './desk';
import { discard } from './discarding';
import { list } from './list';
import { keepPicture, pictures } from './pictures';
import { reveal } from './reveal';
import { search } from './search';
import { register, submit } from './submission';
import { suggest } from './suggest';
import { track } from './tracking';
import { verify } from './verify';
import { fileAsVisitor } from './website';

/** Complaints as the app asks for them. */
export const main = serve('complaint', complaint, {
  submit,
  register,
  list,
  desk,
  get: async ({ id }, asking) => {
    const found = await before(asking, id);
    return viewFor(found, await mergeTargetsFor(found));
  },
  act,
  calls,
  callsDue,
  alarms,
  deliveries,
  suggest,
  keepPicture,
  pictures,
  discard,
  reveal,
  verify,
  search,
  caller: callerByPhone,
  fileAsVisitor,
  track,
  claim,
  claimByPhone,
});
