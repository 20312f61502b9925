import type { OpenApiAnswer } from './envelope';

/** The answer of an open interface that did its work. */
export const ok = (more: Record<string, unknown> = {}): OpenApiAnswer => ({
  json: JSON.stringify({ errcode: 0, errmsg: 'ok', ...more }),
});

/** The answer of an open interface that refuses, with the code and text WeChat uses. */
export const refuse = (errcode: number, errmsg: string): OpenApiAnswer => ({
  json: JSON.stringify({ errcode, errmsg: `${errmsg} rid: 6a2f-emulator` }),
});
