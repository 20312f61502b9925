import * as z from 'zod/mini';
import { belonging } from '../communities';
import { inviting } from '../families';
import { homeReview } from '../homes';
import { Me } from '../me';
import { MessageView } from '../messages';
import { Contact, NewHomeBinding } from '../people';
import { scanning } from '../places';
import { keeping } from '../search';
import { Cursor, Id, typedText } from '../text';
import { Redemption, Site, Ticket, TicketId, WebSession } from '../website';

const nothing = z.strictObject({});

/** What is asked of `account`: who somebody is, what they are told, and what they set for themselves. */
export const account = {
  /** Who I am, my homes, my community, my credits, my unread messages: one call at start. */
  me: { input: nothing, output: Me },
  consent: { input: z.strictObject({ version: typedText(1, 20) }), output: Me },
  /** The name and phone that forms are filled with (§3.1.2: never ask twice). */
  profile: { input: z.strictObject({ contact: Contact }), output: Me },
  /** The verified phone from WeChat's getPhoneNumber. */
  phone: { input: z.strictObject({ code: typedText(1, 128) }), output: Me },
  /** My own name and phone in full, for the form. */
  contact: { input: nothing, output: Contact },
  bindHome: { input: z.strictObject({ home: NewHomeBinding }), output: Me },
  unbindHome: { input: z.strictObject({ homeId: Id }), output: Me },
  messages: {
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({ messages: z.array(MessageView), next: z.optional(z.string()) }),
  },
  readMessages: { input: z.strictObject({ ids: z.array(Id).check(z.maxLength(100)) }), output: nothing },
  /** What the person answered to requestSubscribeMessage: accepted templates gain one send each (C2). */
  subscribed: {
    input: z.strictObject({ accepted: z.array(typedText(1, 64)).check(z.maxLength(5)) }),
    output: z.strictObject({ credits: z.record(z.string(), z.number()) }),
  },
  /** The community as the website shows it to anybody: the one that the address names, otherwise the first. */
  site: { input: z.strictObject({ communityId: z.optional(Id) }), output: Site },
  /** The web asks to be signed in by a phone. */
  ticket: { input: nothing, output: Ticket },
  /** The phone agrees that whoever shows this ticket is its person; only the mini program can. */
  confirm: { input: z.strictObject({ ticket: TicketId }), output: nothing },
  /** The web fetches its session, once. */
  redeem: { input: Redemption, output: WebSession },
  /** Every session on the web ends at once. */
  signOutEverywhere: { input: nothing, output: nothing },
  /** A member of staff goes on or off duty. */
  duty: { input: z.strictObject({ onDuty: z.boolean() }), output: Me },
  ...belonging,
  ...scanning,
  ...homeReview,
  ...keeping,
  ...inviting,
} as const;
