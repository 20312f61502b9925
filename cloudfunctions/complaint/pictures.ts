import { randomBytes } from 'node:crypto';
import type { Input, Output } from '../../types/api';
import { filesIn } from '../../types/attachments';
import { atHome, before } from '../shared/caller';
import { refuseBeyond } from '../shared/limits';
import { isOwnFile, newFolder } from '../shared/pictures/folder';
import { kindOf, suits } from '../shared/pictures/kind';
import { withoutMetadata } from '../shared/pictures/metadata';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { temporaryUrls, upload } from '../shared/store/cloud';
import { viewFor } from '../shared/viewing';

/** Keeps a picture that the website sends (§3.1.2): what it is, its bytes say, and what they tell about its maker is left out. */
export const keepPicture = async (
  { picture }: Input<'complaint', 'keepPicture'>,
  asking: Asking,
): Promise<Output<'complaint', 'keepPicture'>> => {
  const { person } = await atHome(asking);
  const bytes = Buffer.from(picture, 'base64');
  const kind = kindOf(bytes);
  if (!kind || !suits(kind, 'photo')) throw new Problem('INVALID_INPUT', { picture: 'INVALID' });
  await refuseBeyond('picture', person._id, asking);
  const name = randomBytes(12).toString('hex');
  return { fileId: await upload(`${newFolder(person._id)}/${name}.${kind}`, withoutMetadata(bytes)) };
};

const shownIn = async (id: string, asking: Asking) => {
  const found = await before(asking, id);
  return { person: found.person, shown: new Set(filesIn(viewFor(found))) };
};

/** Where the website finds pictures: whoever is shown a complaint is shown the pictures that it shows, and one's own always (C5). */
export const pictures = async (
  { id, fileIds }: Input<'complaint', 'pictures'>,
  asking: Asking,
): Promise<Output<'complaint', 'pictures'>> => {
  const { person, shown } = id
    ? await shownIn(id, asking)
    : { ...(await atHome(asking)), shown: new Set<string>() };
  const seen = fileIds.filter((fileId) => shown.has(fileId) || isOwnFile(fileId, person._id));
  return { urls: seen.length > 0 ? Object.fromEntries(await temporaryUrls(seen)) : {} };
};
