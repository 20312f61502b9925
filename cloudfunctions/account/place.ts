import type { Input, Output } from '../../types/api';
import { Problem } from '../shared/problem';
import { openPlace } from '../shared/store/places';
import { siteOf } from './me';

/** Which place a scanned code stands for (C1.18). One that the community no longer has, or that is not open, is none. */
export const place = async ({ code }: Input<'account', 'place'>): Promise<Output<'account', 'place'>> => {
  const found = await openPlace(code);
  const [settings] = found?.settings ?? [];
  if (!found || !settings || settings.preparing) throw new Problem('NOT_FOUND');
  const { kind, name } = found;
  const names = kind === 'building' ? settings.buildings : settings.publicPlaces;
  if (!names.includes(name)) throw new Problem('NOT_FOUND');
  return { site: siteOf(settings), spot: { kind, name } };
};
