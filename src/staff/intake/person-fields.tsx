import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Channel } from '../../../types/complaint';
import type { Failure } from '../../../types/errors';
import type { Me } from '../../../types/me';
import type { Problems } from '../../actions/form/examine';
import {
  CallTimeField,
  Card,
  Chips,
  DateTimeField,
  optionsOf,
  SwitchField,
  Tap,
  TextField,
} from '../../components';
import { capacityText, channelText } from '../../text';
import { Phrases } from '../parts/phrases';
import { AboutStaff } from './about-staff';
import { hasTeller, type Registration } from './registration';

interface PersonFieldsProps {
  me: Me | undefined;
  known: Failure['known']; // the case that has the number already
  forget: () => void;
  draft: Registration;
  now: string;
  problems: Problems;
  change: (part: Partial<Registration>) => void;
}

const channels: Channel[] = [
  'phone',
  'walkIn',
  'email',
  'website',
  'officialAccount',
  'hotline12345',
  'staffFound',
  'other',
];

/** The case under which this number is known already: to be opened instead of being registered again (T1). */
function KnownCase({ known }: { known: NonNullable<Failure['known']> }) {
  return (
    <Tap
      className="row row--apart"
      onTap={() => void Taro.navigateTo({ url: `/pages/complaint/index?id=${known.id}` })}
    >
      <View className="text text--small text--danger">这个编号已经登记过：{known.no}</View>
      <View className="text text--small text--link">打开</View>
    </Tap>
  );
}

/** Who it is, which way it came, and when. */
export function PersonFields({ me, known, forget, draft, now, problems, change }: PersonFieldsProps) {
  const teller = hasTeller(draft);
  return (
    <Card title="谁反映的">
      <View className="stack">
        {teller && !draft.anonymous && (
          <TextField
            id="name"
            label="怎么称呼"
            optional
            placeholder="例如：林女士"
            value={draft.name}
            problem={problems['contact.name']}
            onChange={(name) => change({ name })}
          />
        )}
        {teller && (
          <SwitchField
            id="anonymous"
            label="不愿留姓名"
            hint="经办人看不到姓名"
            on={draft.anonymous}
            onChange={(anonymous) => change({ anonymous })}
          />
        )}
        {teller && draft.phone.trim() && (
          <CallTimeField value={draft.callTime} onChange={(callTime) => change({ callTime })} />
        )}
        {teller && !draft.phone.trim() && (
          <TextField
            id="email"
            label="电子邮箱"
            optional
            kind="email"
            value={draft.email}
            problem={problems['contact.email']}
            onChange={(email) => change({ email })}
          />
        )}
        <Chips
          id="capacity"
          label="身份"
          options={optionsOf(capacityText)}
          value={draft.capacity}
          onChange={(capacity) => change({ capacity })}
        />
        <Chips
          id="channel"
          label="途径"
          options={optionsOf<Channel>(channelText, channels)}
          value={draft.channel}
          problem={problems.channel}
          onChange={(channel) =>
            change({
              channel,
              method: channel === 'email' ? 'emailText' : channel === 'walkIn' ? 'printed' : draft.method,
            })
          }
        />
        {draft.channel !== 'phone' && draft.channel !== 'walkIn' && (
          <TextField
            id="channel-ref"
            label="来源编号"
            hint="例如 12345 工单号；同一编号不会登记两次"
            optional
            value={draft.channelRef}
            problem={known ? 'NOT_UNIQUE' : problems.channelRef}
            onChange={(channelRef) => {
              if (known) forget();
              change({ channelRef });
            }}
          />
        )}
        {known && <KnownCase known={known} />}
        {me && <AboutStaff me={me} draft={draft} problem={problems.namedStaff} change={change} />}
        <SwitchField
          id="earlier"
          label="不是刚刚收到的"
          hint="补登最多 7 天前的，时限从收到时算起"
          on={Boolean(draft.receivedAt)}
          onChange={(on) => change({ receivedAt: on ? now : undefined })}
        />
        {draft.receivedAt && (
          <>
            <DateTimeField
              id="received-at"
              label="什么时候收到的"
              value={draft.receivedAt}
              problem={problems.receivedAt}
              onChange={(receivedAt) => change({ receivedAt })}
            />
            <TextField
              id="backdating-reason"
              label="为什么补登"
              value={draft.backdatingReason}
              problem={problems.backdatingReason}
              onChange={(backdatingReason) => change({ backdatingReason })}
            />
            <Phrases
              phrases={['夜间值班电话，早上补登', '系统不通时手工记录']}
              value={draft.backdatingReason}
              onChange={(backdatingReason) => change({ backdatingReason })}
            />
          </>
        )}
      </View>
    </Card>
  );
}
