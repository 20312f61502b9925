import type { DangerKind, DangerSign } from '../../../../types/danger';
import { harmless, harms } from './harms';

/** What may be, is feared or warned of, not what is. */
const supposed =
  /如果|假如|假设|倘若|要是|一旦|万一|若是|若(?=发生|出现|有|遇|不)|可能|容易|极易|易(?=发生|引发|造成)|隐患|风险|担心|恐怕|惟恐|唯恐|(?<![害可])怕(?!得|死|极|了)|(?<!不)(?:小心|当心|注意)|避免|防止|预防|以防|谨防|杜绝|防范|引发|诱发|导致|以免|免得|迟早|早晚会|随时(?:会|都|有|可能)|会不会|要不要|(?<!了)怎么办|怎么防|是否|有没有|演练|演习|培训|宣传|讲座|应急预案|等(?:到|出)|难道|何况|不堪设想|的话|时(?:怎么|如何|该|应|往|能|会|逃)|将会|差点|差一点|险些|幸好没|建议|咨询|请问|报警器|探测器|保护器|检测仪/;
/** What was, or comes again and again. */
const past =
  /曾|昨天|昨晚|昨夜|昨日|前晚|(?:发生|出现|有|出)过|多次|几次|数次|好几次|两次|三次|经常|时常|常常|常有|频繁|屡次|屡屡|往往|总是|老是|不时|每次|每逢|去年|前年|往年|上个?月|上周|上次|上回|之前|以前|此前|前些|前几|前天|大前天|几天前|天前|周前|月前|年前|过去|当年|历史上|那次|那天|那年|已经(?:处理|修好|解决|扑灭|灭了|救出)|已(?:修好|解决|扑灭|救出|排除)|扑灭了|救出来了|事后|后来|过(?:一次|两次|三次|好几|几次|多次|火|水|事|人)|(?:19|20)\d\d(?!号|室|房)|\d{1,2}月(?!亮)|月份|[一二三四五六七八九十]月/;
/** What is going on at this moment. */
const present =
  /现在|刚刚|刚才|正在|此刻|眼下|今晚|今夜|马上|立刻|赶快|赶紧|快来|速来|救命|救救|求救|快点|快派|急急|紧急求助|还没(?:出来|救|人来|放)|(?:出|下)不(?:来|去)|分钟了|小时了|越来越大/;
/** A sentence that only asks. */
const question = /(?:(?<!了[，,]?)怎么办|吗|么|呢)$/;
/** What stands before a word and takes it back. */
const denied = /(?:没有|没|未|并未|不是|不会|无)(?:人|再|发生|出现|任何|什么|听说|闻到)*$/;

const SHORT = 60;

interface Clause {
  text: string;
  guard: 'supposed' | 'past' | undefined;
  now: boolean;
}

/** The clauses of a sentence; what is supposed or past stays so until the sentence ends or something says it is now. */
function clausesOf(sentence: string): Clause[] {
  let guard: Clause['guard'];
  return sentence.split(/[，,；;、：:]/).map((text) => {
    const now = present.test(text);
    if (supposed.test(text)) guard = 'supposed';
    else if (now) guard = undefined;
    else if (past.test(text)) guard ??= 'past';
    return { text, guard, now };
  });
}

interface Hit {
  kind: DangerKind;
  word: string;
  standing: boolean;
}

/** What a clause names of harm, without what only sounds like it and what it denies. */
function hitsIn(clause: string): Hit[] {
  const heard = clause.replace(harmless, '○');
  return harms.flatMap(({ kind, pattern, standing = false }) =>
    [...heard.matchAll(pattern)]
      .filter(({ index }) => !denied.test(heard.slice(0, index)))
      .map(([word]) => ({ kind, word, standing })),
  );
}

const signOf = (level: DangerSign['level'], hits: readonly Hit[]): DangerSign => ({
  level,
  kinds: [...new Set(hits.map(({ kind }) => kind))],
  words: [...new Set(hits.map(({ word }) => word))].slice(0, 5),
});

/** Whether a text speaks of people in danger now, of a hazard, or of neither, and by which words (C3). It offers and never decides: what the person says holds, and nothing is downgraded by it. */
export function dangerIn(text: string): DangerSign | undefined {
  const short = text.trim().length <= SHORT;
  const now: Hit[] = [];
  const hazards: Hit[] = [];
  for (const sentence of text.split(/[。！!？?\n…]+/)) {
    const asked = question.test(sentence.trim());
    const clauses = clausesOf(sentence);
    const pressing = clauses.some((clause) => clause.now && !clause.guard);
    for (const { text: clause, guard } of clauses)
      for (const hit of hitsIn(clause)) {
        const real = !guard && !asked && (pressing || (short && !hit.standing));
        (real ? now : hazards).push(hit);
      }
  }
  if (now.length > 0) return signOf('now', now);
  return hazards.length > 0 ? signOf('hazard', hazards) : undefined;
}
