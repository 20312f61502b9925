import type { Input, Output } from '../../types/api';
import type { CommentView } from '../../types/comments';
import { atHome, type Caller } from '../shared/caller';
import { tellNews } from '../shared/news';
import { nudgeCourier } from '../shared/nudge';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import {
  type CommentDocument,
  commentsBehind,
  commentsIn,
  findComment,
  setAnswer,
  setPlan,
} from '../shared/store/comments';
import { findImprovement, type ImprovementDocument } from '../shared/store/improvements';
import type { Morning } from '../shared/store/mornings';
import type { Reported } from '../shared/store/reports';
import { commentReminder } from '../shared/workflow/comments';
import type { StaffMember } from '../shared/workflow/context';
import { localDay } from '../shared/workflow/durations';
import { PAGE, pageOf, viewFor } from './comments';
import { checkDay } from './improvements';
import { handlesComplaints } from './supervisor';

/** One of the staff before the proposals: the manager before all, others before those that they see to. */
interface Answering {
  caller: Caller;
  member: StaffMember;
  manages: boolean;
}

const answering = async (asking: Asking): Promise<Answering> => {
  const caller = await atHome(asking);
  const { member } = caller;
  if (!member?.roles.some((role) => role !== 'admin')) throw new Problem('NOT_ALLOWED');
  return { caller, member, manages: member.roles.includes('manager') };
};

/** What waits for an answer, or has it (§6): two requests. */
export const commentsToAnswer = async (
  { answered, cursor }: Input<'insight', 'commentsToAnswer'>,
  asking: Asking,
): Promise<Output<'insight', 'commentsToAnswer'>> => {
  const { caller, member, manages } = await answering(asking);
  const which = { answered, ...(manages ? {} : { ownerId: member.id }) };
  return pageOf(await commentsIn(member.communityId, which, cursor ?? '~', PAGE + 1), caller);
};

/** Whether a plan says nothing new: the same one again is no loss to anybody. */
const isAsPlanned = (
  { shown, ownerId, answerBy }: CommentDocument,
  plan: Input<'insight', 'planComment'>['plan'],
): boolean =>
  shown === plan.shown && (plan.ownerId ?? ownerId) === ownerId && (plan.answerBy ?? answerBy) === answerBy;

/** The manager says who answers a proposal by when, and whether everybody may read it (§6). */
export const planComment = async (
  { id, plan }: Input<'insight', 'planComment'>,
  asking: Asking,
): Promise<CommentView> => {
  const { caller, member, manages } = await answering(asking);
  if (!manages) throw new Problem('NOT_ALLOWED');
  const { staff } = caller.scene;
  if (plan.ownerId && !staff.some((one) => one.id === plan.ownerId && handlesComplaints(one)))
    throw new Problem('INVALID_INPUT', { 'plan.ownerId': 'NOT_A_CHOICE' });
  const known = await findComment(id, member.communityId);
  if (!known) throw new Problem('NOT_FOUND');
  if (plan.answerBy && !known.answered && plan.answerBy !== known.answerBy)
    checkDay(plan.answerBy, asking.now, 'plan.answerBy');
  if (!isAsPlanned(known, plan) && !(await setPlan(known, plan))) throw new Problem('CHANGED');
  return viewFor(caller, { ...known, ...plan });
};

const numberOf = ({ at }: CommentDocument): string => `JY${localDay(at).replace(/-/g, '')}`;

const tell = async (comment: CommentDocument, { scene }: Caller): Promise<void> => {
  const { _id, personId } = comment;
  if (!personId) return;
  const page = 'mine/comments/index';
  const no = numberOf(comment);
  const news = { about: _id, notice: 'N17', kind: 'progress', no, page, words: '您的建议有答复' } as const;
  await tellNews(news, [personId], scene.settings, scene.now);
  await nudgeCourier();
};

/** Throws INVALID_INPUT for an improvement that this community does not have: what came of it everybody reads (C4). */
const checkImprovement = async (id: string | undefined, communityId: string): Promise<void> => {
  if (id === undefined || (await findImprovement(id))?.communityId === communityId) return;
  throw new Problem('INVALID_INPUT', { 'answer.improvementId': 'NOT_A_CHOICE' });
};

/** A proposal is answered, once, by the manager or whom the manager named; whoever wrote it finds the answer in the inbox (§6). The same answer again tells nobody twice. */
export const answerComment = async (
  { id, answer, shown = true }: Input<'insight', 'answerComment'>,
  asking: Asking,
): Promise<CommentView> => {
  const { caller, member, manages } = await answering(asking);
  const known = await findComment(id, member.communityId);
  if (!known || !(manages || known.ownerId === member.id))
    throw new Problem(manages ? 'NOT_FOUND' : 'NOT_ALLOWED');
  await checkImprovement(answer.improvementId, member.communityId);
  const given = { ...answer, at: asking.now, by: member.id };
  const held = known.answer ?? given;
  const same = held.by === member.id && held.verdict === answer.verdict && held.text === answer.text;
  if (!same || (!known.answered && !(await setAnswer(known, given, shown)))) throw new Problem('CHANGED');
  await tell(known, caller);
  return viewFor(caller, { ...known, answer: held, shown });
};

/** Whoever proposed what became an improvement hears what came of it (§6). */
export const tellProposers = async (
  { _id, communityId, origin }: ImprovementDocument,
  { scene }: Caller,
): Promise<void> => {
  const first = origin?.kind === 'comment' ? await findComment(origin.id, communityId) : undefined;
  const others = (await commentsBehind(_id)).filter((one) => one._id !== first?._id);
  const told = [...(first ? [first] : []), ...others].filter(({ personId }) => personId);
  for (const comment of told)
    await tellNews(
      {
        about: `${comment._id}-judged`,
        notice: 'N17',
        kind: 'progress',
        no: numberOf(comment),
        page: 'mine/comments/index',
        words: '您建议的改进有了结果',
      },
      [comment.personId],
      scene.settings,
      scene.now,
    );
  if (told.length > 0) await nudgeCourier();
};

/** Reminds whoever answers of proposals whose day is near or over: at most once a week for each. */
export const remindOfComments = async (
  community: Reported,
  { comments }: Morning,
  now: string,
): Promise<void> => {
  const here = community.staff.filter(({ leftAt }) => !leftAt);
  const managers = here.filter(({ roles }) => roles.includes('manager')).map(({ personId }) => personId);
  for (const comment of comments) {
    const reminder = commentReminder(comment, localDay(now));
    if (!reminder) continue;
    const owner = here.find(({ personId }) => personId === comment.ownerId)?.personId;
    await tellNews(
      {
        about: `${comment._id}-${reminder.mark}`,
        notice: 'N19',
        kind: 'due',
        no: numberOf(comment),
        page: 'staff/comments/index',
        words: reminder.late ? '有流程建议逾期未答复' : '有流程建议即将到期',
      },
      owner ? [owner] : managers,
      community,
      now,
    );
  }
};
