import { _, aggregate, insert, update } from './cloud';

/** A wish of the web to be signed in; what the person and the browser bring is kept as digests or encrypted. */
export interface TicketDocument {
  _id: string;
  secret: string;
  state: 'waiting' | 'confirmed' | 'used';
  expiresAt: string;
  /** Who confirmed, encrypted, with the epoch of that person's sessions. */
  person?: string;
}

export const insertTicket = (ticket: TicketDocument): Promise<void> => insert('tickets', ticket);

/** The ticket with this id that is still good. */
export const findTicket = async (id: string, now: string): Promise<TicketDocument | undefined> => {
  const [ticket] = await aggregate<TicketDocument>('tickets', [
    ['match', { _id: id, expiresAt: _.gt(now) }],
    ['limit', 1],
  ]);
  return ticket;
};

/** The phone has confirmed; false when the ticket is gone or somebody has confirmed already. */
export const confirmTicket = async (id: string, person: string, now: string): Promise<boolean> =>
  (await update(
    'tickets',
    { _id: id, state: 'waiting', expiresAt: _.gt(now) },
    { state: 'confirmed', person },
  )) === 1;

/** Uses a confirmed ticket up; true for one caller only. */
export const spendTicket = async (id: string, now: string): Promise<boolean> =>
  (await update('tickets', { _id: id, state: 'confirmed', expiresAt: _.gt(now) }, { state: 'used' })) === 1;
