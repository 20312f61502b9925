import * as z from 'zod/mini';
import { FileId, Id, PictureBytes } from './text';

/** How the website, which cannot reach the storage, keeps and finds pictures (§3.1.2), and how anybody takes back what was sent. */
export const pictureMethods = {
  /** Keeps a picture among the asker's own, from where the storage cannot be reached: the website (§3.1.2). */
  keepPicture: {
    input: z.strictObject({ picture: PictureBytes }),
    output: z.strictObject({ fileId: FileId }),
  },
  /** The asker's own files that were sent and are not wanted any more: what is on no file a day later is deleted (§5.2). */
  discard: {
    input: z.strictObject({ fileIds: z.array(FileId).check(z.minLength(1), z.maxLength(50)) }),
    output: z.strictObject({}),
  },
  /** Addresses for a while, by file: of one's own pictures, and of those that a complaint shows to the asker. */
  pictures: {
    input: z.strictObject({
      id: z.optional(Id),
      fileIds: z.array(FileId).check(z.minLength(1), z.maxLength(50)),
    }),
    output: z.strictObject({ urls: z.record(z.string(), z.string()) }),
  },
} as const;
