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

/** How long closed files are kept as they are (§4). */
export const retention: SectionForm<'retention'> = ({ value, problems, change }) => (
  <FieldsCard>
    <NumberField
      id="retentionYears"
      label="办结后保存几年"
      value={value.retentionYears}
      problem={problems.retentionYears}
      onChange={(retentionYears) => change({ retentionYears } as typeof value)}
    />
  </FieldsCard>
);

/** How often a day somebody may look at contact data in full (§5.2). */
export const reveals: SectionForm<'reveals'> = ({ value, problems, change }) => (
  <FieldsCard>
    <NumberField
      id="revealsPerDay"
      label="每人每天最多几次"
      value={value.revealsPerDay}
      problem={problems.revealsPerDay}
      onChange={(revealsPerDay) => change({ revealsPerDay } as typeof value)}
    />
  </FieldsCard>
);

/** How many of a week's closed cases are drawn for the quality check (§5.1). */
export const quality: SectionForm<'quality'> = ({ value, problems, change }) => (
  <FieldsCard>
    <NumberField
      id="qualityShare"
      label="每周抽查办结投诉的百分之几"
      value={value.qualityShare}
      problem={problems.qualityShare}
      onChange={(qualityShare) => change({ qualityShare } as typeof value)}
    />
  </FieldsCard>
);

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
