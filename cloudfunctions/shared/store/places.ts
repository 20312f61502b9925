import type { Spot } from '../../../types/places';
import { aggregate, Duplicate, follow, insert } from './cloud';
import type { SettingsDocument } from './documents';

/** The code of one place (C1.18), under the code itself, with the picture that is printed. */
export interface PlaceDocument extends Spot {
  _id: string;
  communityId: string;
  fileId: string;
  at: string;
}

/** Keeps the code of a place; the same again is there already. */
export const insertPlace = async (place: PlaceDocument): Promise<void> => {
  try {
    await insert('places', place);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

/** The codes that a community has made. */
export const placesOf = (communityId: string): Promise<PlaceDocument[]> =>
  aggregate<PlaceDocument>('places', [
    ['match', { communityId }],
    ['limit', 1000],
  ]);

/** A place by its code, with its community: one request. */
export const openPlace = async (
  code: string,
): Promise<(PlaceDocument & { settings: SettingsDocument[] }) | undefined> => {
  const [place] = await aggregate<PlaceDocument & { settings: SettingsDocument[] }>('places', [
    ['match', { _id: code }],
    ['limit', 1],
    follow('settings', 'communityId', '_id', 'settings'),
  ]);
  return place;
};
