import type { MessageMeaning, Notice, TemplateKind } from '../../../types/messages';
import type { Complaint } from './complaint';
import type { StaffMember } from './context';
import type { ComplaintEvent } from './events';
import { inWords } from './local-time';
import { type Circumstances, personsOf } from './notices/audience';
import { categoryLabels, stageLabels, withoutCategory } from './notices/labels';
import { rankOf } from './notices/scarcity';
import type { Tell, Telling } from './notices/telling';
import { toResident } from './notices/to-resident';
import { toStaff } from './notices/to-staff';
import { visitIsOff } from './notices/visit-off';
import { isSafety } from './safety';

/** One message to one person (B5). `words` are fixed and hold nothing that anybody typed; `urgent` knows no quiet hours. */
export interface NoticeOrder {
  notice: Notice;
  kind: TemplateKind;
  personId: string;
  words: string;
  due?: string;
  urgent: boolean;
}

/** Who must be told what of an event (B5, C2). Nobody is told what they did themselves, except that it has arrived (N1); nobody whom the complaint names is told anything (B10). */
export function noticesOf(
  before: Complaint | undefined,
  event: ComplaintEvent,
  after: Complaint,
  staff: readonly StaffMember[],
  companyContactId?: string,
): NoticeOrder[] {
  const seen: Circumstances = { complaint: after, at: event.at, by: event.by.id, staff };
  if (companyContactId !== undefined) seen.companyContactId = companyContactId;
  const told = [toResident, toStaff].flatMap((tellings) => {
    const tell = tellings[event.type] as Tell<typeof event.type>;
    return tell(event, after, before) ?? [];
  });
  const orders = told.flatMap((telling) => ordersOf(telling, event, seen));
  const reached = new Set(orders.map(({ personId }) => personId));
  const unaware = visitIsOff(event, after, before)
    .flatMap((telling) => ordersOf(telling, event, seen))
    .filter(({ personId }) => !reached.has(personId));
  return bundle([...orders, ...unaware]);
}

function ordersOf({ to, notice, kind, words, due }: Telling, event: ComplaintEvent, seen: Circumstances) {
  // The resident of a sealed complaint acts under another id (B10), so the role counts as well.
  const others = to.filter(
    (recipient) => recipient !== 'resident' || event.by.role !== 'resident' || notice === 'N1',
  );
  const persons = new Set(others.flatMap((recipient) => personsOf(recipient, seen)));
  // A receipt answers a tap of the very moment, at any hour (§3.1.3).
  const urgent = notice === 'N1' || isSafety(seen.complaint);
  return [...persons]
    .filter((personId) => personId !== event.by.id || notice === 'N1')
    .map(
      (personId): NoticeOrder => ({
        notice,
        kind,
        personId,
        words,
        ...(due !== undefined && { due }),
        urgent,
      }),
    );
}

/** One order per person and template, the weightiest and among equals the latest: what happened in one step, or within half an hour, is one message (§3.3.2). */
export function bundle(orders: readonly NoticeOrder[]): NoticeOrder[] {
  const kept = new Map<string, NoticeOrder>();
  for (const order of orders) {
    const slot = `${order.kind} ${order.personId}`;
    const other = kept.get(slot);
    if (!other || rankOf(order.notice) <= rankOf(other.notice)) kept.set(slot, order);
  }
  return [...kept.values()];
}

/** What a message says, by meaning (C2): number, category, stage, time, due time and short words, nothing else. */
export function valuesOf(
  order: NoticeOrder,
  complaint: Complaint,
  at: string,
): Partial<Record<MessageMeaning, string>> {
  const { category, stage, mainStage } = complaint;
  return {
    number: complaint.no,
    category: category ? categoryLabels[category] : withoutCategory,
    stage: stageLabels[(stage === 'merged' && mainStage) || stage],
    time: inWords(at),
    words: order.words,
    ...(order.due !== undefined && { due: inWords(order.due) }),
  };
}
