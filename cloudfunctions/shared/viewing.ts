import type { FormContext } from '../../types/form-context';
import type { ComplaintRow } from '../../types/lists';
import type { Actor } from '../../types/people';
import type { ComplaintView } from '../../types/views';
import { type Approach, actorFor, type Caller, isOwn } from './caller';
import { decryptContact, ownerKeys } from './contact';
import { maySee, presentComplaint, presentMergeTarget, presentRow, type Viewer } from './present';
import type { RelatedFile } from './store/opening';
import type { FileHead } from './store/worklists';
import { filesAt } from './store/worklists';
import { rankedDuplicates, sinceWhen } from './workflow/categories/duplicates';
import { suggestCategories } from './workflow/categories/suggestion';
import { actionsFor } from './workflow/decide';

/** The file as this caller may see it, after whatever was just done to it. */
export const viewFor = (approach: Approach, mergeTargets?: FormContext['mergeTargets']): ComplaintView => {
  const { file, mainFile, tied = [], scene, actor, relation } = approach;
  return presentComplaint(
    {
      complaint: file.complaint,
      events: file.events,
      revision: file.revision,
      own: relation === 'own',
      contact: decryptContact(file.contact),
      tied: tied
        .filter((one) => isOwn(approach, one) || isBusinessOf(approach, one))
        .map(({ complaint }) => complaint),
      ...(mainFile && file.complaint.mainId ? { main: mainFile } : {}),
    },
    { ...scene, actor },
    mergeTargets,
  );
};

const viewerOf = ({ scene }: Caller, actor: Actor): Viewer => ({ ...scene, actor });

/** Somebody of the staff before one file, in a list. */
export const viewerBefore = (caller: Caller, head: FileHead): Viewer =>
  viewerOf(caller, actorFor(caller, head));

/** A complaint in its owner's list. */
export const ownRow = (head: FileHead, caller: Caller): ComplaintRow =>
  presentRow(head.complaint, viewerOf(caller, actorFor(caller, head)), true);

/** A complaint in a list of the staff. */
export const staffRow = (head: FileHead, caller: Caller): ComplaintRow =>
  presentRow(head.complaint, viewerOf(caller, actorFor(caller, head)), false);

/** Whether a complaint exists for this member of staff at all (C5): lists show nothing that the page would not. */
export const isBusinessOf = (caller: Caller, head: RelatedFile): boolean =>
  maySee(head.complaint, actorFor(caller, head), false);

const LOOKED_AT = 200;
const MOST = 20;

/** What this complaint could join, likest first (T7, B9): one more request, and only for those who may merge. */
export const mergeTargetsFor = async (approach: Approach): Promise<FormContext['mergeTargets']> => {
  const { file, scene, actor, relation } = approach;
  const viewer = viewerOf(approach, actor);
  const { communityId, category, text } = file.complaint;
  if (relation === 'own' || !file.placeKey || !actionsFor(file.complaint, viewer).includes('merge'))
    return undefined;
  const own = ownerKeys(approach.person._id);
  const near = await filesAt(communityId, file.placeKey, sinceWhen(scene.now, scene.settings), LOOKED_AT);
  const others = near
    .filter(({ _id, open, complaint }) => open && _id !== file._id && complaint.stage !== 'archived')
    .filter((head) => !own.includes(head.ownerKey))
    .filter((head) => isBusinessOf(approach, head));
  const { offered, clear } = suggestCategories(text);
  const suggested = clear ? offered[0]?.category : undefined;
  return rankedDuplicates(
    { text, ...(category ? { chosen: category } : {}), ...(suggested ? { suggested } : {}) },
    others,
    scene.now,
    scene.settings,
  )
    .slice(0, MOST)
    .map(({ complaint }) => presentMergeTarget(complaint, viewer));
};
