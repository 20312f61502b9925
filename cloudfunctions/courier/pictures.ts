import { type Attachment, attachmentsIn, type Use } from '../../types/attachments';
import { sealOf } from '../shared/archive/seals';
import { decrypt, nameOf } from '../shared/contact';
import { flagPicture } from '../shared/pictures/flag';
import { kindOf, suits } from '../shared/pictures/kind';
import { withoutMetadata } from '../shared/pictures/metadata';
import { insertCheck } from '../shared/store/checks';
import { openapi, temporaryUrls, upload } from '../shared/store/cloud';
import { addSeals } from '../shared/store/complaints';
import type { ComplaintFile } from '../shared/store/documents';
import type { Seal } from '../shared/store/evidence';
import type { SystemFile } from '../shared/store/opening';
import { findPeople } from '../shared/store/people';
import { addMinutes } from '../shared/workflow/local-time';
import type { Happening } from './letters';

/** The platform's number for what it looks at; videos it does not. */
const MEDIA: Partial<Record<Use, number>> = { audio: 1, photo: 2 };
const WRONG: Record<Use, string> = { photo: 'notPicture', video: 'notVideo', audio: 'notAudio' };
const SCENE = 2; // of the four that the platform knows: comments
const ANSWER_HOURS = 24; // the platform answers within half an hour
const MOST_BYTES = 20 * 1024 * 1024;
const PATIENCE_MS = 10_000;
const PATH = /^cloud:\/\/[^/]+\/(.+)$/;

/** What a person has attached, with who it was. */
interface Attached extends Attachment {
  personId: string;
}

const attachedIn = (happenings: readonly Happening[], { _id, seal }: ComplaintFile): Attached[] =>
  happenings.flatMap(({ event }) => {
    if (event.type === 'textFlagged') return [];
    const personId = seal && event.by.id === _id ? decrypt(seal) : event.by.id;
    return attachmentsIn(event.data).map((one) => ({ ...one, personId }));
  });

/** A file's bytes, of a big one only the first: no upload is so large that the courier dies of it and tells nobody anything. */
const bytesOf = async ({ headers, body }: Response): Promise<{ bytes: Buffer; whole: boolean }> => {
  const parts: Uint8Array[] = [];
  const most = Number(headers.get('content-length') ?? 0) > MOST_BYTES ? 1 : MOST_BYTES;
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    parts.push(part.value);
    size += part.value.length;
    if (size <= most) continue;
    await reader?.cancel();
    return { bytes: Buffer.concat(parts), whole: false };
  }
  return { bytes: Buffer.concat(parts), whole: true };
};

interface Cleaned {
  wrong?: string;
  content?: Buffer;
}

/** Takes out what a file tells about its maker; says what is wrong with it, or what it is from now on. What is larger than the app sends came around it: a person looks at it. */
const cleaned = async ({ fileId, use }: Attached, url: string): Promise<Cleaned> => {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (answer.status === 404) return { wrong: 'missing' };
  if (!answer.ok) throw new Error(`the storage answers ${answer.status}`);
  const { bytes, whole } = await bytesOf(answer);
  const kind = kindOf(bytes);
  if (!kind || !suits(kind, use)) return { wrong: WRONG[use] };
  if (!whole) return { wrong: 'tooLarge' };
  const bare = withoutMetadata(bytes);
  const [, path] = PATH.exec(fileId) ?? [];
  if (!path || bare.length >= bytes.length) return { content: bytes };
  await upload(path, bare);
  return { content: bare };
};

/** Lets the platform look at a picture or listen to a voice; it answers later, by a push to the inbox. It may decline, e.g. when the person has not been there for two hours: then nothing is said of the picture. */
const check = async (
  { fileId, use }: Attached,
  url: string,
  openid: string,
  complaintId: string,
  now: string,
) => {
  const mediaType = MEDIA[use];
  if (!mediaType) return;
  const asked = await openapi.security
    .mediaCheckAsync({ mediaUrl: url, mediaType, version: 2, scene: SCENE, openid })
    .catch(() => undefined);
  const traceId = asked?.traceId;
  if (traceId)
    await insertCheck({
      _id: traceId,
      complaintId,
      picture: nameOf('', fileId),
      expiresAt: addMinutes(now, ANSWER_HOURS * 60),
    });
};

/** Looks at what was attached since people were told last: by its bytes, never its name; without its metadata from now on, sealed as it then is, once; and by the platform's content check (§3.1.2). */
export const examinePictures = async (
  happenings: readonly Happening[],
  opened: SystemFile,
  now: string,
): Promise<void> => {
  const attached = attachedIn(happenings, opened);
  if (attached.length === 0) return;
  const urls = await temporaryUrls(attached.map(({ fileId }) => fileId));
  const people = await findPeople([...new Set(attached.map(({ personId }) => personId))]);
  const sealed = new Set(opened.seals?.map(({ fileId }) => fileId));
  const seals: Seal[] = [];
  for (const one of attached) {
    const url = urls.get(one.fileId);
    const { wrong, content }: Cleaned = url ? await cleaned(one, url) : { wrong: 'missing' };
    if (content && !sealed.has(one.fileId)) seals.push(sealOf(opened._id, one.fileId, content));
    const openid = people.find(({ _id }) => _id === one.personId)?.openid;
    if (wrong) await flagPicture(opened, one.fileId, wrong, now);
    else if (url && openid) await check(one, url, openid, opened._id, now);
  }
  if (seals.length > 0) await addSeals(opened._id, seals);
};
