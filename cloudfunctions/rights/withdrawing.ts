import { atHome } from '../shared/caller';
import { recordDone } from '../shared/data-requests';
import { endFamilies } from '../shared/families';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { forgetInFamilies } from '../shared/store/families';
import { withdrawConsent } from '../shared/store/rights';

/** Takes the consent back (§5.2): name, phone, homes, sessions on the web and what may be pushed are erased, and nothing new is taken in until it is given again. Complaints that were filed go on. */
export const withdraw = async (_input: unknown, asking: Asking): Promise<Record<string, never>> => {
  const { person } = await atHome(asking);
  const { consent } = person;
  if (!consent) throw new Problem('NOT_FOUND');
  const { now } = asking;
  await endFamilies(
    person._id,
    person.homes.map(({ homeId }) => homeId),
    now,
  );
  await forgetInFamilies(person._id);
  await withdrawConsent(person._id, { version: consent.version, at: now });
  await recordDone(person, { kind: 'withdraw', version: consent.version }, now);
  return {};
};
