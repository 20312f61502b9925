import type { RefusalCode } from '../../../../types/errors';
import type { Context } from '../context';
import { between, limits } from '../durations';
import type { By, ComplaintEvent, EventData } from '../events';
import { expectedAt } from '../promises';
import { severityOf } from '../severity';
import { isInTheFuture } from './handling';

/** What somebody files or registers; what follows from it is worked out here (T1, B6). */
export type Filing = Omit<EventData['filed'], 'terms' | 'expected' | 'severity' | 'sensitive'>;

function handOf(filing: Filing, { actor }: Context): By | undefined {
  if (filing.sealed) return { id: filing.id, role: 'resident' }; // the file knows its resident only by its own id (B10)
  if (filing.residentId === actor.id) return { id: actor.id, role: 'resident' };
  const role = (['agent', 'supervisor', 'manager', 'handler', 'system'] as const).find((one) =>
    actor.roles.includes(one),
  );
  return role && { id: actor.id, role };
}

function whyNot(filing: Filing, by: By, now: string): RefusalCode | undefined {
  if (isInTheFuture(filing.receivedAt, now)) return 'TOO_EARLY';
  if (by.role === 'resident' || by.role === 'system') return undefined; // taken from their own clock or mail
  const lag = between(filing.receivedAt, now);
  if (lag > limits.backdating) return 'TOO_LATE';
  return lag > limits.recordWithin && !filing.backdatingReason ? 'REASON_MISSING' : undefined;
}

/** How grave it is by what is known at reception, and what is promised then: the same whether it is only spoken or put on record (§3.1.3, B6). */
export function promisedAt(
  { receivedAt, category, danger }: Pick<Filing, 'receivedAt' | 'category' | 'danger'>,
  { settings, calendar, experience }: Pick<Context, 'settings' | 'calendar' | 'experience'>,
): Pick<EventData['filed'], 'severity' | 'expected'> {
  const severity = severityOf({ kinds: [category], danger }, settings);
  const received = { at: receivedAt, ...(category && { category }), severity };
  return { severity, expected: expectedAt(settings.terms, calendar, received, experience) };
}

/** Puts a complaint on record and promises what is promised at reception (T1, §3.1.2, §3.1.3). */
export function file(
  filing: Filing,
  context: Context,
): { events: ComplaintEvent[] } | { refusal: RefusalCode } {
  const by = handOf(filing, context);
  if (!by) return { refusal: 'NOT_YOURS' };
  const refusal = whyNot(filing, by, context.now);
  if (refusal) return { refusal };
  const { settings, now, key } = context;
  const kind = settings.categories.find(({ code }) => code === filing.category);
  const { residentId, ...facts } = filing;
  const data: EventData['filed'] = {
    ...facts,
    ...(residentId && !filing.sealed && { residentId }),
    ...promisedAt(filing, context),
    sensitive: filing.namedStaff.length > 0 || kind?.sensitive === true,
    terms: settings.terms,
  };
  return { events: [{ type: 'filed', at: now, by, ...(key && { key }), data }] };
}
