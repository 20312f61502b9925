import type { Actor } from '../../../types/people';
import { running } from './clock-runs';
import type { Complaint } from './complaint';
import type { Context } from './context';
import { isAtWork } from './people';
import type { Policy } from './policies';
import { whoReceives } from './relations';

/** An urgent complaint rings from when it is filed until one of the staff has it before their eyes (T1). */
export const itRings: Policy = (complaint) => (running(complaint, 'alarm') ? undefined : 'NOT_NOW');

/** Whether somebody is to hear an urgent complaint: whoever may take it up and is at work, and while none of those is, whoever may (T1). */
export const hears = (complaint: Complaint, context: Context): boolean => {
  const may = (actor: Actor) => 'role' in whoReceives(complaint, { ...context, actor });
  if (!may(context.actor)) return false;
  const atWork = context.staff.filter(
    (member) => isAtWork(member, context.now) && may({ id: member.id, roles: [...member.roles] }),
  );
  return atWork.length === 0 || atWork.some(({ id }) => id === context.actor.id);
};
