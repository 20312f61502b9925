import Taro from '@tarojs/taro';
import type { Me } from '../../types/me';
import type { TemplateKind } from '../../types/messages';
import { askAgain, askForMessages } from '../cloud/message-credits';
import { sayNoneAdded } from '../cloud/subscribe';
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

/** Asks at a tap that is for nothing else, also where it was refused before, and says what came of it (C2). */
export async function topUp(me: Me, kinds: readonly TemplateKind[]): Promise<void> {
  askAgain(me, kinds);
  const credits = await askForMessages(me, kinds);
  if (!credits) return sayNoneAdded();
  learnMe({ ...me, credits: { ...me.credits, ...credits } });
  await Taro.showToast({ title: '又能多收一条提醒了', icon: 'none' });
}
