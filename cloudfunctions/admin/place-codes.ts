import type { Input, Output } from '../../types/api';
import type { CodedSpot, Spot } from '../../types/places';
import type { Settings } from '../../types/settings';
import { nameOf } from '../shared/contact';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { openapi, temporaryUrls, upload } from '../shared/store/cloud';
import { insertPlace, type PlaceDocument, placesOf } from '../shared/store/places';
import { administratorAt } from './administrator';

const PAGE = 'mine/scan/index';
/** Big enough to be printed on a sheet and scanned from a step away. */
const WIDTH = 430;

const spotsOf = ({ buildings, publicPlaces }: Settings): Spot[] => [
  ...buildings.map((name) => ({ kind: 'building' as const, name })),
  ...publicPlaces.map((name) => ({ kind: 'publicPlace' as const, name })),
];

/** The same place always has the same code: it may be hanging on a wall. */
const codeOf = (communityId: string, { kind, name }: Spot): string => nameOf('q', communityId, kind, name);

const coded = (spot: Spot, place: PlaceDocument | undefined, urls: Map<string, string>): CodedSpot => {
  const url = place && urls.get(place.fileId);
  return { ...spot, ...(place ? { code: place._id } : {}), ...(url ? { url } : {}) };
};

/** Every building and public place, with its code where one is made (C1.18). */
export const placeCodes = async (
  _input: Input<'admin', 'placeCodes'>,
  asking: Asking,
): Promise<Output<'admin', 'placeCodes'>> => {
  const { settings, communityId } = await administratorAt(asking, 'administers');
  const made = new Map((await placesOf(communityId)).map((place) => [place._id, place]));
  const wanted = spotsOf(settings).map((spot) => ({ spot, place: made.get(codeOf(communityId, spot)) }));
  const urls = await temporaryUrls(wanted.flatMap(({ place }) => place?.fileId ?? []));
  return { spots: wanted.map(({ spot, place }) => coded(spot, place, urls)) };
};

const endings: Record<string, string> = { 'image/png': 'png', 'image/svg+xml': 'svg' };

/** Has WeChat draw the mini program code of a place, once, and keeps it. WeChat draws none for a mini program that is not published. */
export const makePlaceCode = async (
  { spot }: Input<'admin', 'makePlaceCode'>,
  asking: Asking,
): Promise<Output<'admin', 'makePlaceCode'>> => {
  const { settings, communityId } = await administratorAt(asking, 'administers');
  if (!spotsOf(settings).some(({ kind, name }) => kind === spot.kind && name === spot.name))
    throw new Problem('NOT_FOUND');
  const code = codeOf(communityId, spot);
  const known = (await placesOf(communityId)).find(({ _id }) => _id === code);
  if (known) return coded(spot, known, await temporaryUrls([known.fileId]));
  const { contentType = '', buffer } = await openapi.wxacode
    .getUnlimited({ scene: code, page: PAGE, width: WIDTH })
    .catch(() => ({ contentType: undefined, buffer: undefined }));
  if (!buffer) return spot;
  const fileId = await upload(`places/${code}.${endings[contentType] ?? 'jpg'}`, buffer);
  const place = { _id: code, communityId, ...spot, fileId, at: asking.now };
  await insertPlace(place);
  return coded(spot, place, await temporaryUrls([fileId]));
};
