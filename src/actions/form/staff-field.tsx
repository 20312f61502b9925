import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Me } from '../../../types/me';
import type { Candidate } from '../../../types/people';
import type { ComplaintView } from '../../../types/views';
import { Badge, Field, type FieldProps, Tap, TextField } from '../../components';
import { assignmentText, exactText } from '../../text';

const FEW = 3;

/** Who could take it, best first: the suggested, those on duty, those with the least to do (§3.2.2). */
export function candidatesOf(view: ComplaintView, me: Me | undefined): Candidate[] {
  const known: readonly Candidate[] =
    view.form.candidates ??
    (me?.community.staff ?? []).map((staff) => ({
      ...staff,
      roles: [],
      onDuty: true,
      open: 0,
      suggested: false,
      reasons: [],
    }));
  return [...known].sort(
    (a, b) =>
      Number(Boolean(a.unavailable)) - Number(Boolean(b.unavailable)) ||
      Number(b.suggested) - Number(a.suggested) ||
      Number(b.onDuty) - Number(a.onDuty) ||
      a.open - b.open,
  );
}

const dutyOf = ({ onDuty, unavailable }: Candidate) =>
  unavailable === 'away' ? '请假中' : onDuty ? '在岗' : unavailable ? '不在岗' : '不当班';

/** What speaks for somebody, and that leave is near (§3.2.2). */
const wordsOf = ({ reasons, awayFrom, unavailable }: Candidate): string =>
  [
    ...reasons.map((reason) => assignmentText[reason]),
    ...(awayFrom && !unavailable ? [`${exactText(awayFrom)}起请假`] : []),
  ].join(' · ');

interface StaffFieldProps extends FieldProps {
  candidates: readonly Candidate[];
  value: string | undefined;
  /** Only the names: how much they have in hand does not matter here, or is not known. */
  plain?: boolean;
  onChange: (id: string | undefined) => void;
}

/** One colleague, chosen with what speaks for and against: suggestion, duty, open complaints. */
export function StaffField({ candidates, value, plain, onChange, ...field }: StaffFieldProps) {
  const [wanted, setWanted] = useState('');
  const [all, setAll] = useState(false);
  const found = candidates.filter(
    ({ id, name, title }) => id === value || `${title}${name}`.includes(wanted.trim()),
  );
  const shown = all || wanted ? found : found.filter(({ id }, at) => at < FEW || id === value);
  return (
    <Field {...field}>
      {all && candidates.length > 2 * FEW && (
        <TextField
          id={`${field.id}-search`}
          label=""
          placeholder="输入姓名或岗位查找"
          value={wanted}
          onChange={setWanted}
        />
      )}
      <View className="people">
        {shown.map((candidate) => {
          const { id, name, title, onDuty, open, suggested, unavailable } = candidate;
          return (
            <Tap
              key={id}
              className={`people__one${id === value ? ' people__one--chosen' : ''}${onDuty ? '' : ' people__one--away'}`}
              chosen={id === value}
              says={[
                `${title} ${name}`,
                ...(plain ? [] : [dutyOf(candidate), `在办 ${open} 件`, wordsOf(candidate)]),
                ...(id === value ? ['已选'] : []),
              ].join('，')}
              disabled={unavailable !== undefined}
              onTap={() => onChange(field.optional && id === value ? undefined : id)}
            >
              <View className="grow">
                <View className="text text--strong">{name}</View>
                <View className="text text--tiny text--soft">{title}</View>
                {!plain && wordsOf(candidate) && (
                  <View className="text text--tiny text--soft">{wordsOf(candidate)}</View>
                )}
              </View>
              {suggested && <Badge>建议</Badge>}
              {!plain && (
                <Badge tone={onDuty ? 'quiet' : 'danger'}>
                  {onDuty ? `在办 ${open} 件` : dutyOf(candidate)}
                </Badge>
              )}
            </Tap>
          );
        })}
        {candidates.length === 0 && (
          <View className="text text--small text--danger">现在没有可以接手的同事，请联系主管安排。</View>
        )}
        {shown.length < found.length && (
          <Tap className="people__more" onTap={() => setAll(true)}>
            换别人（还有 {found.length - shown.length} 位）
          </Tap>
        )}
      </View>
    </Field>
  );
}
