import type { AssignmentReason } from '../../../../types/people';
import { readyFor, reasonsFor, supervisorFor } from '../assignment';
import type { Complaint } from '../complaint';
import type { Context } from '../context';
import type { EventData } from '../events';
import { outOfQuietHours } from '../local-time';
import { offerEndsAt } from '../offers';
import { isSafety } from '../safety';
import { graver } from '../severity';
import { byRule, expectedNow, isSensitive } from './classifying';
import { type Deeds, type Happening, happens } from './outcome';

type Category = EventData['accepted']['category'];
type Classified = Complaint & { category: Category };

/** The complaint with the kind by which somebody is found for it, and as grave as that kind makes it (§3.2.1). */
const classifiedAs = (complaint: Complaint, category: Category, context: Context): Classified => {
  const { child, ...before } = complaint;
  return {
    ...before,
    category,
    ...(child && complaint.category === category && { child }),
    severity: graver(complaint.severity, byRule(complaint, { category }, context)),
  };
};

/** What the system found out about its kind, as it goes on record. */
const findings = (classified: Classified, complaint: Complaint, context: Context) => ({
  category: classified.category,
  ...(classified.child && { child: classified.child }),
  severity: classified.severity,
  ...expectedNow(complaint, classified.category, context),
});

const accepted = (
  handlerId: string,
  classified: Classified,
  complaint: Complaint,
  context: Context,
  reasons?: AssignmentReason[],
): Happening => {
  const supervisorId = supervisorFor(classified, handlerId, context);
  return happens('accepted', {
    ...findings(classified, complaint, context),
    handlerId,
    ...(supervisorId && { supervisorId }),
    sensitive: false,
    ...(reasons && { reasons }),
  });
};

/** The best of those who are ready is made responsible; where nobody is, that is said. */
function assigned(complaint: Complaint, category: Category, context: Context): Happening[] {
  const classified = classifiedAs(complaint, category, context);
  const ready = readyFor(classified, context);
  const [handler] = ready;
  if (!handler) return [happens('assignmentFailed', { category })];
  const reasons = reasonsFor(handler, ready, classified, context);
  return [accepted(handler.id, classified, complaint, context, reasons)];
}

/** Nobody has taken it: the system assigns it as any other. One whose kind has become sensitive meanwhile stays at the desk (§3.2.2, B10). */
export function offerLapsed(complaint: Complaint, context: Context): Happening[] {
  const { category } = complaint;
  if (!category) return [happens('offerLapsed', {})];
  const then = isSensitive(complaint, category, context)
    ? [happens('assignmentFailed', { category })]
    : assigned(complaint, category, context);
  return [happens('offerLapsed', {}), ...then];
}

/** How a complaint gets its handler without the desk: by the rule, or by whoever takes it first (§3.2.2). */
export const assigning: Deeds<'assign' | 'offer' | 'grab'> = {
  assign: (complaint, { category }, context) =>
    isSensitive(complaint, category, context) ? 'MANAGER_NEEDED' : assigned(complaint, category, context),
  offer: (complaint, { category }, context) => {
    if (isSensitive(complaint, category, context)) return 'MANAGER_NEEDED';
    const classified = classifiedAs(complaint, category, context);
    const to = readyFor(classified, context).map(({ id }) => id);
    const until = offerEndsAt(complaint, context);
    // Where people may come to harm nobody waits for a volunteer; nor where the offer would lapse before anybody is told.
    const waits = !isSafety(classified) && outOfQuietHours(context.now) < until;
    if (to.length === 0 || !waits) return assigned(complaint, category, context);
    return [happens('offered', { ...findings(classified, complaint, context), to, until })];
  },
  grab: (complaint, _, context) => {
    const { category } = complaint;
    if (!category) return 'NOT_NOW';
    return [accepted(context.actor.id, { ...complaint, category }, complaint, context)];
  },
};
