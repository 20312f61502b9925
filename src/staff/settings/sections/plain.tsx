import type { SectionValue } from '../../../../types/administration/settings';
import { PickerField, TextArea, TextField } from '../../../components';
import { useMe } from '../../../hooks/use-me';
import { FieldsCard } from '../../parts/fields-card';
import { LinesField } from '../../parts/lines-field';
import { NumberField } from '../../parts/number-field';
import type { SectionForm } from '../section';

const lines = [
  ['name', '社区名称'],
  ['address', '地址'],
  ['phone24h', '24 小时电话'],
  ['deskPhone', '客服电话'],
  ['deskHours', '客服时间'],
  ['deskEmail', '客服邮箱'],
] as const;

/** Name, numbers and ways out of the house. */
export const contacts: SectionForm<'contacts'> = ({ value, problems, change }) => {
  const { me } = useMe();
  return (
    <FieldsCard>
      {lines.map(([field, label]) => (
        <TextField
          key={field}
          id={field}
          label={label}
          optional={field === 'address'}
          value={value[field]}
          problem={problems[field]}
          onChange={(text) => change({ [field]: text })}
        />
      ))}
      <TextArea
        id="externalWays"
        label="对结果仍有异议时，还可以找谁"
        max={300}
        value={value.externalWays}
        problem={problems.externalWays}
        onChange={(externalWays) => change({ externalWays })}
      />
      <PickerField
        id="companyContactId"
        label="公司联系人（超时第三级通知）"
        optional
        options={(me?.community.staff ?? []).map(({ id, name, title }) => ({
          value: id,
          label: `${title} ${name}`,
        }))}
        value={value.companyContactId}
        problem={problems.companyContactId}
        onChange={(companyContactId) => change({ companyContactId })}
        onClear={() => change({ companyContactId: undefined })}
      />
    </FieldsCard>
  );
};

/** Buildings and public places, a line each. */
export const places: SectionForm<'places'> = ({ value, problems, change }) => (
  <FieldsCard>
    <LinesField
      id="buildings"
      label="楼栋"
      values={value.buildings}
      problems={problems}
      onChange={(buildings) => change({ buildings })}
    />
    <LinesField
      id="publicPlaces"
      label="公共区域"
      optional
      values={value.publicPlaces}
      problems={problems}
      onChange={(publicPlaces) => change({ publicPlaces })}
    />
  </FieldsCard>
);

/** What the community adds to the handbook (§5.1). */
export const handbook: SectionForm<'handbook'> = ({ value, problems, change }) => (
  <FieldsCard>
    <TextArea
      id="houseRules"
      label="本小区规定"
      max={3000}
      placeholder="例如：进户前出示工牌，穿鞋套；午休 12:30–14:00 不进户施工"
      value={value.houseRules}
      problem={problems.houseRules}
      onChange={(houseRules) => change({ houseRules })}
    />
  </FieldsCard>
);

/** The form of a section that is one number. */
const oneNumber =
  <N extends 'retention' | 'reveals' | 'quality' | 'conduct'>(
    field: keyof SectionValue<N> & string,
    label: string,
  ): SectionForm<N> =>
  ({ value, problems, change }) => (
    <FieldsCard>
      <NumberField
        id={field}
        label={label}
        value={value[field] as number | undefined}
        problem={problems[field]}
        onChange={(typed) => change({ [field]: typed } as typeof value)}
      />
    </FieldsCard>
  );

/** How long closed files are kept as they are (§4). */
export const retention = oneNumber<'retention'>('retentionYears', '办结后保存几年');

/** How often a day somebody may look at contact data in full (§5.2). */
export const reveals = oneNumber<'reveals'>('revealsPerDay', '每人每天最多几次');

/** How many of a week's closed cases are drawn for the quality check (§5.1). */
export const quality = oneNumber<'quality'>('qualityShare', '每周抽查办结投诉的百分之几');

/** How many entries a day are left to whoever was abusive again and again (C1.17). */
export const conduct = oneNumber<'conduct'>('entriesAfterAbuse', '多次辱骂后每人每天最多提交几次');

/** The privacy notice in the community's own words (§5.2). */
export const privacy: SectionForm<'privacy'> = ({ value, problems, change }) => (
  <FieldsCard>
    <TextArea
      id="text"
      label="个人信息告知全文"
      max={3000}
      value={value.text}
      problem={problems.text}
      onChange={(text) => change({ text })}
    />
  </FieldsCard>
);
