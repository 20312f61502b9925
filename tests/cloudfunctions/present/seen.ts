import { type PresentedFile, presentComplaint } from '../../../cloudfunctions/shared/present';
import type { Life } from '../../workflow/telling/life';

/** Who complains. */
export const contact = { name: '林若云', phone: '13812341234' };
/** A text that says which it is. */
export const plain = (name: string) => `${name} 一段足够长的说明文字，用来通过长度检查`;

/** A life as the file it is. */
export const fileOf = (life: Life, rest: Partial<PresentedFile> = {}): PresentedFile => ({
  complaint: life.complaint,
  events: life.events,
  revision: life.events.length,
  contact,
  ...rest,
});
/** What somebody sees of it now. */
export const seenBy = (life: Life, id: string, rest: Partial<PresentedFile> = {}) =>
  presentComplaint(fileOf(life, rest), life.context(life.actor(id)));
