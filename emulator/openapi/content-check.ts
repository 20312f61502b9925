import type { Faults } from '../faults';
import { APPID } from '../functions/invocation';
import type { PushedEvent } from '../functions/message-push';
import type { Identity } from '../identity';
import { ok, refuse } from './answers';
import type { OpenApiAnswer, OpenApiArguments } from './envelope';

export interface ContentCheckOptions {
  identity: Identity;
  faults: Faults;
  now: () => Date;
  newId: () => string;
  /** The bytes behind a temporary URL of the storage, undefined when it does not answer. */
  download: (url: string) => { path: string; bytes: Buffer } | undefined;
  /** Pushes the event to the function that is configured for it, when the clock reaches `at`. */
  pushAt: (at: Date, event: PushedEvent) => void;
}

type Suggestion = 'pass' | 'review' | 'risky';

const TWO_HOURS = 2 * 3600_000;
const MAX_TEXT = 2500;
const MAX_MEDIA = 10 * 1024 * 1024;
const MEDIA_CHECK_MS = 10_000;

/** The words that stand for what WeChat's own model would find; anything else passes. */
const WORDS: Record<string, { suggest: Suggestion; label: number }> = {
  测试违规: { suggest: 'risky', label: 20006 },
  测试辱骂: { suggest: 'risky', label: 20002 },
  测试复核: { suggest: 'review', label: 20001 },
  'emulator-risky': { suggest: 'risky', label: 20006 },
  'emulator-review': { suggest: 'review', label: 20001 },
};
const PASS = { suggest: 'pass' as Suggestion, label: 100 };

const judge = (text: string) => {
  const found = Object.entries(WORDS).filter(([word]) => text.includes(word));
  const [keyword, result] = found.find(([, { suggest }]) => suggest === 'risky') ?? found[0] ?? ['', PASS];
  return { keyword, result };
};

/** `security.msgSecCheck` and `security.mediaCheckAsync`, version 2 (wechat-platform 5.1). */
export const contentCheck = ({ identity, faults, now, newId, download, pushAt }: ContentCheckOptions) => {
  const checkCaller = (args: OpenApiArguments): OpenApiAnswer | undefined => {
    const openid = String(args.openid ?? '');
    if (!identity.byOpenid(openid)) return refuse(40003, 'invalid openid');
    if (args.version !== 2) return refuse(40097, 'invalid args');
    if (![1, 2, 3, 4].includes(Number(args.scene))) return refuse(40129, 'invalid scene');
    if (!identity.visitedWithin(openid, TWO_HOURS)) return refuse(61010, 'code is expired');
    return undefined;
  };

  const msgSecCheck = (args: OpenApiArguments): OpenApiAnswer => {
    const { content } = args;
    if (typeof content !== 'string' || content === '') return refuse(44004, 'empty content');
    const refused = checkCaller(args);
    if (refused) return refused;
    if ([...content].length > MAX_TEXT) return refuse(45002, 'content size out of limit');
    const { keyword, result } = judge(content);
    const detail = [
      { strategy: 'content_model', errcode: 0, ...result, prob: 90 },
      { strategy: 'keyword', errcode: 0, ...result, level: 20, keyword },
    ];
    return ok({ detail, trace_id: newId(), result });
  };

  const mediaEvent = (url: string, traceId: string): PushedEvent => {
    const file = download(url);
    const failed = !file ? -1008 : file.bytes.length > MAX_MEDIA ? -1011 : 0;
    const { result } = judge(file ? `${file.path}\n${file.bytes.subarray(0, 4096).toString('latin1')}` : '');
    return {
      Event: 'wxa_media_check',
      appid: APPID,
      trace_id: traceId,
      version: 2,
      errcode: failed,
      errmsg: failed === 0 ? 'ok' : 'download media error',
      detail: failed === 0 ? [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }] : [],
      ...(failed === 0 ? { result } : {}),
    };
  };

  const mediaCheckAsync = (args: OpenApiArguments, functionName: string): OpenApiAnswer => {
    if (typeof args.media_url !== 'string' || args.media_url === '') {
      return refuse(44001, 'empty media data');
    }
    if (![1, 2].includes(Number(args.media_type))) return refuse(40004, 'invalid media type');
    const refused = checkCaller(args);
    if (refused) return refused;
    const traceId = newId();
    const at = new Date(now().getTime() + MEDIA_CHECK_MS);
    const event = mediaEvent(args.media_url, traceId);
    if (!faults.strike('media-check-lost', { functionName })) pushAt(at, event);
    if (faults.strike('media-check-doubled', { functionName })) pushAt(at, event);
    return ok({ trace_id: traceId });
  };

  return { msgSecCheck, mediaCheckAsync };
};
