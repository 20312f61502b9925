import { type Action, ActionName, type AnyActionName } from '../../../types/actions';
import type { RefusalCode } from '../../../types/errors';
import type { Complaint } from './complaint';
import type { Context } from './context';
import { abuse } from './decide/abuse';
import { assigning } from './decide/assigning';
import { feedback } from './decide/feedback';
import { handling } from './decide/handling';
import { joining } from './decide/joining';
import type { Deed, Deeds, Happening } from './decide/outcome';
import { overlays } from './decide/overlays';
import { reception } from './decide/reception';
import { requests } from './decide/requests';
import { visits } from './decide/visits';
import type { ComplaintEvent } from './events';
import { isSealedFinal } from './policies';
import type { Standing } from './relations';
import { rules } from './rules';

export { type Filing, file, promisedAt } from './decide/filing';

const deeds: Deeds<AnyActionName> = {
  ...reception,
  ...assigning,
  ...requests,
  ...joining,
  ...handling,
  ...visits,
  ...abuse,
  ...feedback,
  ...overlays,
};

/** What may be done to a file that is otherwise read-only (§4). */
const ofTheArchive: ReadonlySet<AnyActionName> = new Set([
  'preserve',
  'release',
  'explainMissing',
  'anonymise',
]);

/** Why nobody can do this now, or in which role this person can. */
function standing(complaint: Complaint, name: AnyActionName, context: Context): Standing {
  const rule = rules[name];
  if (isSealedFinal(complaint, context.now) && !ofTheArchive.has(name)) return { refusal: 'CLOSED' };
  if (complaint.anonymisedAt) return { refusal: 'CLOSED' };
  let refusal: RefusalCode = 'NOT_YOURS';
  if (!rule.in.includes(complaint.stage)) return { refusal: 'NOT_NOW' };
  for (const relation of rule.by) {
    const found = relation(complaint, context);
    if ('role' in found) return found;
    if (refusal === 'NOT_YOURS') refusal = found.refusal;
  }
  return { refusal };
}

function allowed(complaint: Complaint, name: AnyActionName, context: Context): Standing {
  const found = standing(complaint, name, context);
  if ('refusal' in found) return found;
  for (const policy of rules[name].if ?? []) {
    const refusal = policy(complaint, context);
    if (refusal) return { refusal };
  }
  return found;
}

/** Why somebody may not do something to a complaint now, or nothing if nothing but its input can speak against it. */
export function refuse(complaint: Complaint, name: AnyActionName, context: Context): RefusalCode | undefined {
  const found = allowed(complaint, name, context);
  return 'refusal' in found ? found.refusal : undefined;
}

/** The verbs that somebody may use on a complaint now (DESIGN.md section 1.4). */
export function actionsFor(complaint: Complaint, context: Context): ActionName[] {
  return ActionName.options.filter((name) => refuse(complaint, name, context) === undefined);
}

/** What an action does to a complaint: what happens by it, or why the procedure says no. */
export function decide(
  complaint: Complaint,
  action: Action,
  context: Context,
): { events: ComplaintEvent[] } | { refusal: RefusalCode } {
  const { actor, now, key } = context;
  if (key && complaint.keys.includes(key)) return { events: [] }; // the same intention again has nothing left to do
  const found = allowed(complaint, action.name, context);
  if ('refusal' in found) return found;
  const deed = deeds[action.name] as Deed<AnyActionName>;
  const outcome = deed(complaint, action.data, context);
  if (typeof outcome === 'string') return { refusal: outcome };
  const by = { id: actor.id, role: found.role };
  const events = outcome.map((happening: Happening) => ({ ...happening, at: now, by, ...(key && { key }) }));
  return { events: events as ComplaintEvent[] };
}
