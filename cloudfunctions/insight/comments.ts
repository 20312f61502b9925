import type { Input, Output } from '../../types/api';
import type { CommentView } from '../../types/comments';
import { atHome, type Caller, refuseWithdrawn, refuseWithoutConsent } from '../shared/caller';
import { nameOf } from '../shared/contact';
import { refuseBeyond } from '../shared/limits';
import { commentView } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import {
  addVote,
  type CommentDocument,
  commentsOf,
  findComment,
  insertComment,
  type ShownComment,
  shownComments,
} from '../shared/store/comments';
import { voterOf } from '../shared/voter';

/** So many proposals at a time. */
export const PAGE = 30;

/** How a caller reads a proposal. */
export const viewFor = ({ person, scene }: Caller, one: CommentDocument | ShownComment): CommentView =>
  commentView(one, { id: person._id, voter: voterOf(person._id), staff: scene.staff, now: scene.now });

/** A page of proposals, newest first. */
export const pageOf = (found: readonly CommentDocument[], caller: Caller): Output<'insight', 'comments'> => {
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    comments: shown.map((one) => viewFor(caller, one)),
    ...(found.length > PAGE && last ? { next: last.at } : {}),
  };
};

/** A resident or one of the staff proposes how complaints could be handled better (§6). */
export const comment = async (
  { key, text }: Input<'insight', 'comment'>,
  asking: Asking,
): Promise<Output<'insight', 'comment'>> => {
  const caller = await atHome(asking);
  const { person, member } = caller;
  // What the staff say of their work does not rest on a resident's consent.
  if (member) refuseWithdrawn(caller);
  else refuseWithoutConsent(caller);
  await refuseBeyond('comment', person._id, asking);
  const id = nameOf('q', person._id, key);
  const { communityId } = person;
  const fromStaff = member !== undefined;
  const written = { _id: id, communityId, personId: person._id, fromStaff, at: asking.now, text };
  await insertComment({ ...written, answered: false });
  return { id };
};

/** The asker's own proposals: two requests. */
export const comments = async (
  { cursor }: Input<'insight', 'comments'>,
  asking: Asking,
): Promise<Output<'insight', 'comments'>> => {
  const caller = await atHome(asking);
  return pageOf(await commentsOf(caller.person._id, cursor ?? '~', PAGE + 1), caller);
};

/** What everybody of the community may read, without who wrote it, those that most want first (§6): two requests. */
export const proposals = async (
  { answered, cursor = '0' }: Input<'insight', 'proposals'>,
  asking: Asking,
): Promise<Output<'insight', 'proposals'>> => {
  const caller = await atHome(asking);
  const from = Number(cursor);
  if (!Number.isSafeInteger(from) || from < 0) throw new Problem('INVALID_INPUT', { cursor: 'INVALID' });
  const { communityId } = caller.scene.settings;
  const found = await shownComments(communityId, answered, voterOf(caller.person._id), {
    from,
    limit: PAGE + 1,
  });
  return {
    comments: found.slice(0, PAGE).map((one) => viewFor(caller, one)),
    ...(found.length > PAGE ? { next: String(from + PAGE) } : {}),
  };
};

/** One more wants a proposal that everybody may read: once, and not the own (§6). */
export const supportProposal = async (
  { id }: Input<'insight', 'supportProposal'>,
  asking: Asking,
): Promise<CommentView> => {
  const caller = await atHome(asking);
  refuseWithdrawn(caller);
  const { communityId } = caller.scene.settings;
  const known = await findComment(id, communityId);
  if (!known?.shown) throw new Problem('NOT_FOUND');
  if (known.personId === caller.person._id) throw new Problem('NOT_ALLOWED');
  const counted = await addVote(id, communityId, voterOf(caller.person._id));
  const votes = (known.votes ?? 0) + (counted ? 1 : 0);
  return { ...viewFor(caller, { ...known, votes }), voted: true };
};
