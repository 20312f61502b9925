import * as z from 'zod/mini';
import { Me } from './me';
import { noticing } from './privacy';
import { Id } from './text';

/** A community to choose from. */
export const CommunityChoice = z.strictObject({
  id: Id,
  name: z.string(),
  address: z.optional(z.string()),
  staff: z.boolean(), // the asker works there
});
export type CommunityChoice = z.infer<typeof CommunityChoice>;

/** Which community somebody is in: one deployment serves many (C4). */
export const belonging = {
  ...noticing,
  /** The communities that are open, and those where the asker works. */
  communities: {
    input: z.strictObject({}),
    output: z.strictObject({ here: Id, communities: z.array(CommunityChoice) }),
  },
  /** The asker goes to another of them; homes and complaints stay where they are. */
  moveTo: { input: z.strictObject({ communityId: Id }), output: Me },
} as const;
