import { drawable } from '../../cloud/drawable.h5';
import { type LocalPhoto, localPhoto } from '../../cloud/files.h5';
import { type Block, pixelsOf } from './blocks';
import { COVER } from './cover';

/** The browser draws beside the page. */
export const Board = () => null;

/** The picture as it is stored, drawn anew with the blocks over it: what is beneath them is gone from it. Rejects where it cannot be fetched or drawn. */
export async function covered(_fileId: string, url: string, blocks: readonly Block[]): Promise<LocalPhoto> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the picture: ${answer.status}`);
  const image = await drawable(await answer.blob());
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('nothing to draw with');
  pen.drawImage(image, 0, 0);
  pen.fillStyle = COVER;
  for (const { x, y, width, height } of pixelsOf(blocks, canvas.width, canvas.height))
    pen.fillRect(x, y, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(localPhoto(blob)) : reject(new Error('not drawn'))),
      'image/jpeg',
      0.85,
    ),
  );
}
