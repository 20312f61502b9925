import type { Input, Output } from '../../types/api';
import type { CommentView } from '../../types/comments';
import { atHome, type Caller, refuseWithdrawn, refuseWithoutConsent } from '../shared/caller';
import { nameOf } from '../shared/contact';
import { refuseBeyond } from '../shared/limits';
import { tellNews } from '../shared/news';
import { nudgeCourier } from '../shared/nudge';
import { commentView } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import {
  type CommentDocument,
  commentsIn,
  commentsOf,
  findComment,
  insertComment,
  setAnswer,
} from '../shared/store/comments';
import { localDay } from '../shared/workflow/durations';

const PAGE = 30;

const pageOf = (found: readonly CommentDocument[], caller: Caller): Output<'insight', 'comments'> => {
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    comments: shown.map((one) => commentView(one, caller.person._id, caller.scene.staff)),
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

const managing = async (asking: Asking) => {
  const caller = await atHome(asking);
  const { member } = caller;
  if (!member?.roles.includes('manager')) throw new Problem('NOT_ALLOWED');
  return { caller, member };
};

/** What waits for the manager's answer, or has it: two requests. */
export const commentsToAnswer = async (
  { answered, cursor }: Input<'insight', 'commentsToAnswer'>,
  asking: Asking,
): Promise<Output<'insight', 'commentsToAnswer'>> => {
  const { caller, member } = await managing(asking);
  return pageOf(await commentsIn(member.communityId, answered, cursor ?? '~', PAGE + 1), caller);
};

const tell = async ({ _id, personId, at }: CommentDocument, { scene }: Caller): Promise<void> => {
  if (!personId) return;
  const no = `JY${localDay(at).replace(/-/g, '')}`;
  const page = 'mine/comments/index';
  const news = { about: _id, notice: 'N17', kind: 'progress', no, page, words: '您的建议有答复' } as const;
  await tellNews(news, [personId], scene.settings, scene.now);
  await nudgeCourier();
};

/** The manager answers a proposal, once; whoever wrote it finds the answer in the inbox (§6). The same answer again tells nobody twice. */
export const answerComment = async (
  { id, answer }: Input<'insight', 'answerComment'>,
  asking: Asking,
): Promise<CommentView> => {
  const { caller, member } = await managing(asking);
  const known = await findComment(id, member.communityId);
  if (!known) throw new Problem('NOT_FOUND');
  const given = { ...answer, at: asking.now, by: member.id };
  const held = known.answer ?? given;
  const same = held.by === member.id && held.verdict === answer.verdict && held.text === answer.text;
  if (!same || (!known.answered && !(await setAnswer(id, given)))) throw new Problem('CHANGED');
  await tell(known, caller);
  return commentView({ ...known, answer: held }, caller.person._id, caller.scene.staff);
};
