import * as z from 'zod/mini';
import { Contact } from './people';
import { Id } from './text';

/** The contact that a staff member asked to see (B12), and for what. */
export const RevealPurpose = z.enum(['contactTask', 'visit', 'verification', 'safety']);
export type RevealPurpose = z.infer<typeof RevealPurpose>;

/** What can be seen in full by itself (§5.2): whoever has to ring needs no name. */
export const ContactPart = z.enum(['name', 'phone', 'email', 'room']);
export type ContactPart = z.infer<typeof ContactPart>;

/** What was asked to be seen in full of somebody, as far as it is known (§5.2). */
export const Revealed = z.extend(Contact, { room: z.optional(z.string()) });
export type Revealed = z.infer<typeof Revealed>;

/** Whom a complaint is from as its reader may see it (B12): masked for staff, in full for oneself; for what the reader may see more, and what there is to see then. */
export const ContactView = z.strictObject({
  name: z.optional(z.string()),
  phone: z.optional(z.string()),
  purposes: z.array(RevealPurpose),
  parts: z.array(ContactPart),
});
export type ContactView = z.infer<typeof ContactView>;

/** Parts of the contact data in full, for a stated purpose; each call is on record with both (§5.2, B12). */
export const revealing = {
  input: z.strictObject({
    id: Id,
    purpose: RevealPurpose,
    parts: z.array(ContactPart).check(z.minLength(1), z.maxLength(ContactPart.options.length)),
  }),
  output: Revealed,
};
