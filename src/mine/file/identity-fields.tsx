import { View } from '@tarojs/components';
import type { Me } from '../../../types/me';
import { CallTimeField, Card, Chips, ManyChips, SwitchField, TextField } from '../../components';
import type { Filing, FilingProblems } from './filing';

interface IdentityFieldsProps {
  me: Me;
  filing: Filing;
  problems: FilingProblems;
  change: (part: Partial<Filing>) => void;
}

const ways = [
  { value: 'named', label: '实名', hint: '负责人需要联系您时能看到姓名和电话，每次查看都有记录。' },
  {
    value: 'anonymous',
    label: '匿名',
    hint: '工作人员看不到姓名和电话；确有需要时，说明用途后可以查看，查看会留下记录。',
  },
  {
    value: 'sealed',
    label: '密封',
    hint: '任何工作人员都看不到您是谁，只有项目经理说明理由后才能打开，打开会通知您。不能上门，也不能电话回访，只在小程序里沟通。',
  },
] as const;

/** Who complains and who may know (B10), in honest words; name and phone come from the profile (§3.1.2). */
export function IdentityFields({ me, filing, problems, change }: IdentityFieldsProps) {
  const staff = me.community.staff.map(({ id, name, title }) => ({ value: id, label: `${title} ${name}` }));
  return (
    <>
      <Card>
        <View className="stack">
          <Chips
            id="identity"
            label="谁能知道是您？"
            options={ways}
            value={filing.identity}
            onChange={(identity) => change({ identity })}
          />
          <TextField
            id="name"
            label="称呼"
            optional
            value={filing.name}
            placeholder="例如 林女士"
            problem={problems.name}
            onChange={(name) => change({ name })}
          />
          <TextField
            id="phone"
            kind="phone"
            label="电话"
            optional
            hint={
              filing.identity === 'sealed'
                ? '密封保存，只用来在打开身份后联系您。'
                : '没有消息提醒时，我们靠它联系您。'
            }
            value={filing.phone}
            problem={problems.phone}
            onChange={(phone) => change({ phone })}
          />
          {filing.identity === 'sealed' ? null : (
            <CallTimeField value={filing.callTime} onChange={(callTime) => change({ callTime })} />
          )}
        </View>
      </Card>
      {staff.length > 0 ? (
        <Card>
          <SwitchField
            id="about-staff"
            label="投诉的是工作人员"
            hint="被投诉的人看不到这件投诉，也不会参与处理。"
            on={filing.aboutStaff}
            onChange={(aboutStaff) => change({ aboutStaff })}
          />
          {filing.aboutStaff ? (
            <ManyChips
              id="named-staff"
              label="是哪一位？"
              optional
              options={staff}
              values={filing.namedStaff}
              onChange={(namedStaff) => change({ namedStaff: namedStaff.slice(0, 5) })}
            />
          ) : null}
        </Card>
      ) : null}
    </>
  );
}
