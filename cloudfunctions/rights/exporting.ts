import type { Input } from '../../types/api';
import type { ExportCursor, ExportedComplaint, ExportPart } from '../../types/rights';
import { actorFor, atHome, type Caller, sceneOf } from '../shared/caller';
import { ownerKeys } from '../shared/contact';
import { recordDone } from '../shared/data-requests';
import { refuseBeyond } from '../shared/limits';
import { messageView } from '../shared/message-view';
import { fileOf } from '../shared/perform';
import type { Asking } from '../shared/serve';
import type { SystemFile } from '../shared/store/opening';
import { ownFiles, ownMessages } from '../shared/store/rights';
import { viewFor } from '../shared/viewing';
import { heldOf } from './held';

const COMPLAINTS = 10;
const MESSAGES = 100;
/** Comes before every name. */
const BEGINNING = '-';

/** A complaint as its own resident sees it, without what can be done. */
const exported = (opened: SystemFile, { person }: Caller, now: string): ExportedComplaint[] => {
  const scene = sceneOf(opened, now);
  if (!scene) return [];
  const file = fileOf(opened);
  const [mainFile] = opened.mains;
  const actor = actorFor({ person, scene }, file);
  const view = viewFor({ person, scene, file, actor, relation: 'own', ...(mainFile ? { mainFile } : {}) });
  const { actions, form, revision, ...rest } = view;
  return [rest];
};

const goesOn = (of: ExportCursor['of'], found: readonly { _id: string }[], most: number) => {
  const last = found.length === most ? found.at(-1) : undefined;
  return last ? { of, after: last._id } : undefined;
};

const complaintsFrom = async (after: string, caller: Caller, now: string): Promise<ExportPart> => {
  const found = await ownFiles(ownerKeys(caller.person._id), after, COMPLAINTS);
  return {
    complaints: found.flatMap((opened) => exported(opened, caller, now)),
    messages: [],
    next: goesOn('complaints', found, COMPLAINTS) ?? { of: 'messages', after: BEGINNING },
  };
};

const messagesFrom = async (after: string, { person }: Caller): Promise<ExportPart> => {
  const found = await ownMessages(person._id, after, MESSAGES);
  const next = goesOn('messages', found, MESSAGES);
  return { complaints: [], messages: found.map(messageView), ...(next ? { next } : {}) };
};

/** All that is held about the asker, part by part (§5.2). The first part is counted and on record before it is given. */
export const exportPart = async (
  { next }: Input<'rights', 'export'>,
  asking: Asking,
): Promise<ExportPart> => {
  const caller = await atHome(asking);
  const { person } = caller;
  await refuseBeyond(next ? 'copyPart' : 'copy', person._id, asking);
  if (next?.of === 'messages') return messagesFrom(next.after, caller);
  if (next) return complaintsFrom(next.after, caller, asking.now);
  await recordDone(person, { kind: 'export' }, asking.now);
  const { openid, unionid } = person;
  return {
    person: { ...(await heldOf(caller)), id: person._id, openid, ...(unionid ? { unionid } : {}) },
    ...(await complaintsFrom(BEGINNING, caller, asking.now)),
  };
};
