import type { Input, Output } from '../../types/api';
import { before } from '../shared/caller';
import { mayReadDeliveries, presentDelivery } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { messagesAbout } from '../shared/store/messages';

const MOST = 200;

/** What became of each message about a complaint (C1.4): for staff who may read all of it. */
export const deliveries = async (
  { id }: Input<'complaint', 'deliveries'>,
  asking: Asking,
): Promise<Output<'complaint', 'deliveries'>> => {
  const { file, relation, scene, actor } = await before(asking, id);
  if (relation === 'own' || !mayReadDeliveries(file.complaint, actor)) throw new Problem('NOT_ALLOWED');
  const messages = await messagesAbout(id, MOST);
  return { deliveries: messages.map((message) => presentDelivery(message, scene)) };
};
