import type { Me } from '../../types/me';
import type { TemplateKind } from '../../types/messages';
import { askForMessages } from '../cloud/message-credits';
import { learnMe } from '../hooks/use-me';

/** Asks consent for the messages that the person has no send left of (C2); never blocks what the tap is for. */
export async function askForCredits(
  me: Me | undefined,
  kinds: readonly TemplateKind[] | undefined,
): Promise<void> {
  const lacking = (kinds ?? []).filter((kind) => !me?.credits[me.community.templates[kind] ?? '']);
  if (!me || lacking.length === 0) return;
  const credits = await askForMessages(me, lacking);
  if (credits) learnMe({ ...me, credits });
}
