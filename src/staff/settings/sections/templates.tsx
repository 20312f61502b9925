import type { MessageMeaning, TemplateKind, TemplateSetting } from '../../../../types/messages';
import { TextField } from '../../../components';
import { meaningText, templateText } from '../../parts/admin-words';
import { FieldsCard } from '../../parts/fields-card';
import type { SectionForm } from '../section';

const kinds = Object.keys(templateText) as TemplateKind[];
const meanings = Object.keys(meaningText) as MessageMeaning[];

/** The six templates: WeChat's number, and which of its keys holds what (C2). */
export const templates: SectionForm<'templates'> = ({ value, problems, change }) => {
  const set = (kind: TemplateKind, part: Partial<TemplateSetting>) => {
    const known = value.templates.find((one) => one.kind === kind);
    const next = { kind, templateId: '', title: templateText[kind], fields: {}, ...known, ...part };
    change({
      templates: known
        ? value.templates.map((one) => (one.kind === kind ? next : one))
        : [...value.templates, next],
    });
  };
  return (
    <>
      {kinds.map((kind) => {
        const at = value.templates.findIndex((one) => one.kind === kind);
        const one = value.templates[at];
        return (
          <FieldsCard key={kind} title={templateText[kind]} aside={one ? undefined : '未配置'}>
            <TextField
              id={`${kind}-id`}
              label="模板编号"
              value={one?.templateId}
              problem={problems[`templates.${at}.templateId`] ?? problems[`templates.${at}`]}
              onChange={(templateId) => set(kind, { templateId })}
            />
            <TextField
              id={`${kind}-title`}
              label="模板标题"
              value={one?.title}
              problem={problems[`templates.${at}.title`]}
              onChange={(title) => set(kind, { title })}
            />
            {meanings.map((meaning) => (
              <TextField
                key={meaning}
                id={`${kind}-${meaning}`}
                label={`“${meaningText[meaning]}”填在哪个字段`}
                placeholder="例如 thing2"
                optional={meaning !== 'number' && meaning !== 'words'}
                value={one?.fields[meaning]}
                problem={problems[`templates.${at}.fields.${meaning}`]}
                onChange={(field) => set(kind, { fields: { ...one?.fields, [meaning]: field } })}
              />
            ))}
          </FieldsCard>
        );
      })}
    </>
  );
};
