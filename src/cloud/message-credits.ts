import type { Me } from '../../types/me';
import type { TemplateKind } from '../../types/messages';
import { cloud } from './index';
import { canAsk, requestMessages } from './subscribe';

/** What the templates are called where people choose (C2). */
const titles: Record<TemplateKind, string> = {
  receipt: '投诉受理通知',
  progress: '处理进度提醒',
  survey: '满意度评价邀请',
  case: '新工单提醒',
  approval: '待审批提醒',
  due: '超时预警',
};

const refusedThisVisit = new Set<string>();

/** Of these kinds, those of which nothing more is pushed and which may be asked for: in WeChat, and not refused in this visit (C2). */
export const lackingOf = (me: Me | undefined, kinds: readonly TemplateKind[]): TemplateKind[] =>
  kinds.filter((kind) => {
    const id = me?.community.templates[kind];
    return id && canAsk() && !me?.credits[id] && !refusedThisVisit.has(id);
  });

/** Lets these kinds be asked for again in this visit: the person wants to. */
export const askAgain = (me: Me, kinds: readonly TemplateKind[]): void => {
  for (const kind of kinds) refusedThisVisit.delete(me.community.templates[kind] ?? '');
};

/** Asks for one send of each kind, at most three, and never again in one visit where it was refused (C2). Call it first thing in the tap; it never rejects and never blocks what the tap is for. */
export async function askForMessages(
  me: Me | undefined,
  kinds: readonly TemplateKind[],
): Promise<Record<string, number> | undefined> {
  const templates = kinds.slice(0, 3).flatMap((kind) => {
    const id = me?.community.templates[kind];
    return id && !refusedThisVisit.has(id) ? [{ id, title: titles[kind] }] : [];
  });
  if (templates.length === 0) return undefined;
  const accepted = await requestMessages(templates);
  if (!accepted) return undefined;
  for (const { id } of templates) if (!accepted.includes(id)) refusedThisVisit.add(id);
  if (accepted.length === 0) return undefined;
  const answer = await cloud.account.subscribed({ accepted });
  return answer.ok ? answer.data.credits : undefined;
}
