import { View } from '@tarojs/components';
import type { Channel } from '../../../types/complaint';
import type { Problems } from '../../actions/form/examine';
import {
  CallTimeField,
  Card,
  Chips,
  DateTimeField,
  optionsOf,
  SwitchField,
  TextField,
} from '../../components';
import { capacityText, channelText } from '../../text';
import { Phrases } from '../parts/phrases';
import type { Registration } from './registration';

interface PersonFieldsProps {
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

/** Who it is, which way it came, and when. */
export function PersonFields({ draft, now, problems, change }: PersonFieldsProps) {
  return (
    <Card title="谁反映的">
      <View className="stack">
        {!draft.anonymous && (
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
        <SwitchField
          id="anonymous"
          label="不愿留姓名"
          hint="经办人看不到姓名"
          on={draft.anonymous}
          onChange={(anonymous) => change({ anonymous })}
        />
        {draft.phone.trim() && (
          <CallTimeField value={draft.callTime} onChange={(callTime) => change({ callTime })} />
        )}
        {!draft.phone.trim() && (
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
            problem={problems.channelRef}
            onChange={(channelRef) => change({ channelRef })}
          />
        )}
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
