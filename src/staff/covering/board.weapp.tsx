import { Canvas } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { LocalPhoto } from '../../cloud/files.weapp';
import { type Block, pixelsOf } from './blocks';
import { COVER } from './cover';

const ID = 'covering';

/** What is drawn on, out of sight. */
export const Board = () => <Canvas type="2d" id={ID} canvasId={ID} className="covering__board" />;

const board = (): Promise<Taro.Canvas> =>
  new Promise((resolve, reject) =>
    Taro.createSelectorQuery()
      .select(`#${ID}`)
      .fields({ node: true })
      .exec(([found]: ({ node?: Taro.Canvas } | null)[]) =>
        found?.node ? resolve(found.node) : reject(new Error('nothing to draw on')),
      ),
  );

const loaded = (canvas: Taro.Canvas, path: string): Promise<Taro.Image> =>
  new Promise((resolve, reject) => {
    const image = canvas.createImage();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('not a picture'));
    image.src = path;
  });

/** The picture as it is stored, drawn anew with the blocks over it: what is beneath them is gone from it. Rejects where it cannot be fetched or drawn. */
export async function covered(fileId: string, _url: string, blocks: readonly Block[]): Promise<LocalPhoto> {
  const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: fileId });
  const canvas = await board();
  const image = await loaded(canvas, tempFilePath);
  const { width, height } = image;
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  pen.drawImage(image as unknown as CanvasImageSource, 0, 0, width, height);
  pen.fillStyle = COVER;
  for (const area of pixelsOf(blocks, width, height)) pen.fillRect(area.x, area.y, area.width, area.height);
  const drawn = await Taro.canvasToTempFilePath({
    canvas,
    width,
    height,
    destWidth: width,
    destHeight: height,
    fileType: 'jpg',
    quality: 0.85,
  });
  return { path: drawn.tempFilePath, size: 0 };
}
