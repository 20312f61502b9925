import type { MessageMeaning, TemplateSetting } from '../../../../types/messages';

/** Which keyword types can hold what we mean, within WeChat's lengths (订阅消息参数值内容限制): our words are up to 20 characters, a number holds letters, digits and a dash. */
const fitting: Record<MessageMeaning, readonly string[]> = {
  number: ['character_string', 'thing'],
  category: ['thing', 'phrase', 'short_thing', 'const'],
  stage: ['thing', 'phrase', 'short_thing', 'const'],
  time: ['time', 'date'],
  due: ['time', 'date'],
  words: ['thing'],
};

/** What is wrong with one template's setting. */
export interface TemplateFault {
  kind: TemplateSetting['kind'];
  reason: 'noId' | 'noNumber' | 'noWords' | 'notAKey' | 'wrongType' | 'keyTwice' | 'idTwice';
  meaning?: MessageMeaning;
  key?: string;
}

const faultsOf = ({ kind, templateId, fields }: TemplateSetting): TemplateFault[] => {
  const faults: TemplateFault[] = [];
  if (!templateId.trim()) faults.push({ kind, reason: 'noId' });
  if (!fields.number) faults.push({ kind, reason: 'noNumber' });
  if (!fields.words) faults.push({ kind, reason: 'noWords' });
  const seen = new Set<string>();
  for (const [name, key] of Object.entries(fields)) {
    const meaning = name as MessageMeaning;
    const type = /^([a-z_]+?)\d+$/.exec(key)?.[1];
    if (type === undefined) faults.push({ kind, reason: 'notAKey', meaning, key });
    else if (!fitting[meaning].includes(type)) faults.push({ kind, reason: 'wrongType', meaning, key });
    if (seen.has(key)) faults.push({ kind, reason: 'keyTwice', meaning, key });
    seen.add(key);
  }
  return faults;
};

/** What is wrong with a community's templates, by the keyword rules of WeChat (C2): found at start, not as a 47003 when somebody is to be told. */
export const templateFaults = (templates: readonly TemplateSetting[]): TemplateFault[] =>
  templates.flatMap((template, index) => [
    ...faultsOf(template),
    ...(templates.slice(0, index).some(({ templateId }) => templateId === template.templateId)
      ? [{ kind: template.kind, reason: 'idTwice' } as const]
      : []),
  ]);

/** The templates that can be used as they are set. */
export const soundTemplates = (templates: readonly TemplateSetting[]): TemplateSetting[] => {
  const wrong = new Set(templateFaults(templates).map(({ kind }) => kind));
  return templates.filter(({ kind }) => !wrong.has(kind));
};
