/** What a file is to be by the field that names it. */
export type Use = 'photo' | 'video' | 'audio';

/** A file that an input, a draft or an event names. */
export interface Attachment {
  fileId: string;
  use: Use;
}

/** Every file that an input, a draft or an event names, however deep, with what it is to be: no text that somebody types is a file's name, so only the fields count. */
export const attachmentsIn = (value: unknown): Attachment[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]): Attachment[] => {
    if (field === 'photos' && inner) return (inner as string[]).map((fileId) => ({ fileId, use: 'photo' }));
    if ((field === 'video' || field === 'audio') && inner) return [{ fileId: inner as string, use: field }];
    return attachmentsIn(inner);
  });
};

/** The same without what they are to be. */
export const filesIn = (value: unknown): string[] => attachmentsIn(value).map(({ fileId }) => fileId);
