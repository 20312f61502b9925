import * as z from 'zod/mini';
import type { Channel, Location } from '../../types/complaint';
import type { ReceiptMethod } from '../../types/filing';
import { Contact } from '../../types/people';
import type { Settings } from '../../types/settings';
import { Description, FileId, Photos, Words } from '../../types/text';
import type { Scene } from './caller';
import { formDigest, nameOf } from './contact';
import { read } from './fields';
import { fileUnderNumber, UNCHECKED } from './filing';
import { nudgeCourier } from './nudge';
import { system } from './perform';
import { Refusal } from './problem';
import type { ComplaintFile, PersonDocument } from './store/documents';

/** What somebody wrote in free words, held to the same limits as a form (§3.1.2). */
export const FreeWords = z.strictObject({
  text: Description,
  place: z.optional(Words),
  photos: Photos,
  video: z.optional(FileId),
  audio: z.optional(FileId),
  contact: Contact,
});
export type FreeWords = z.infer<typeof FreeWords>;

/** What carried the words here (§3.1.1); `key` is the carrier's own name for the message, so that it is taken once. */
export interface Carrier {
  channel: Channel;
  key: string;
  channelRef: string;
  receivedAt: string;
  receiptMethod: ReceiptMethod;
  /** The person, where the carrier knows who it is. */
  person?: PersonDocument;
}

/** The id under which the words of a carrier are filed. */
export const intakeId = ({ channel, key }: Pick<Carrier, 'channel' | 'key'>): string =>
  nameOf('c', channel, key);

/** The place that a text names in the community's own words. */
export const placeIn = (
  text: string,
  { buildings, publicPlaces }: Pick<Settings, 'buildings' | 'publicPlaces'>,
): Location => {
  // `13号楼` is not `3号楼`.
  const named = (name: string) => {
    const at = text.indexOf(name);
    return at >= 0 && !(/^\d/.test(name) && /\d/.test(text[at - 1] ?? ''));
  };
  const building = buildings.find(named);
  const publicPlace = publicPlaces.find(named);
  return { ...(building ? { building } : {}), ...(publicPlace ? { publicPlace } : {}) };
};

/** Files what came in free words: unverified, never assigned by itself, the same words of the same carrier once (§3.1.1, T1). What the form would refuse is refused as there. */
export const takeIn = async (
  input: FreeWords,
  carrier: Carrier,
  scene: Scene,
): Promise<ComplaintFile | Refusal> => {
  const { text, place, photos, video, audio, contact } = read(FreeWords, input);
  const { channel, key, channelRef, receivedAt, receiptMethod, person } = carrier;
  const filed = await fileUnderNumber(
    {
      actor: person ? { id: person._id, roles: ['resident'] } : system,
      filing: {
        id: intakeId(carrier),
        communityId: scene.settings.communityId,
        channel,
        channelRef,
        receivedAt: receivedAt < scene.now ? receivedAt : scene.now,
        ...(person ? { residentId: person._id } : {}),
        text,
        photos,
        ...(video ? { video } : {}),
        ...(audio ? { audio } : {}),
        location: {
          ...placeIn(`${place ?? ''}\n${text}`, scene.settings),
          ...(place ? { freeText: place } : {}),
        },
        danger: false,
        capacity: 'other',
        verified: false,
        anonymous: false,
        sealed: false,
        namedStaff: [],
        receiptMethod,
      },
      contact,
      ...(person ? { owner: person._id } : {}),
      form: formDigest(JSON.stringify([text, place, photos, video, contact, ...(audio ? [audio] : [])])),
      key: nameOf('k', channel, key),
      flagged: UNCHECKED,
    },
    scene,
  );
  await nudgeCourier(filed instanceof Refusal ? undefined : filed._id);
  return filed;
};
