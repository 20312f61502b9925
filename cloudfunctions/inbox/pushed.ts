import * as z from 'zod/mini';

const text = z.optional(z.coerce.string());

/** Whatever WeChat pushes, as far as it is read here; numbers may come as text and text as numbers (wechat-platform.md 1.6). */
export const Pushed = z.object({
  ToUserName: text,
  FromUserName: z.string(),
  CreateTime: z.coerce.number(),
  MsgType: z.string(),
  MsgId: text,
  Content: text,
  PicUrl: text,
  Recognition: text,
  Event: text,
  List: z.optional(z.unknown()),
  trace_id: text,
  result: z.optional(z.object({ suggest: text, label: text })),
});
export type Pushed = z.infer<typeof Pushed>;

/** The elements of a pushed list: WeChat writes a list of one element as the element itself. */
export const elementsOf = (list: unknown): Record<string, unknown>[] => {
  const elements = Array.isArray(list) ? list : [list];
  return elements.filter((element) => typeof element === 'object' && element !== null);
};
