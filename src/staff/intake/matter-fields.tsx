import { View } from '@tarojs/components';
import type { Me } from '../../../types/me';
import type { Problems } from '../../actions/form/examine';
import { Card, DangerSign, Field, KindField, SwitchField, TextArea, TextField } from '../../components';
import type { Suggestion } from '../../hooks/use-suggestion';
import { LocationFields } from '../parts/location-fields';
import { PhotosField } from '../parts/photos-field';
import { KnownHere } from './known-here';
import type { Registration } from './registration';

interface MatterFieldsProps {
  me: Me | undefined;
  draft: Registration;
  problems: Problems;
  suggestion: Suggestion | undefined;
  change: (part: Partial<Registration>) => void;
}

/** What it is about, in the order in which people tell it. */
export function MatterFields({ me, draft, problems, suggestion, change }: MatterFieldsProps) {
  return (
    <>
      <DangerSign sign={suggestion?.danger} urgent={draft.danger} onUrgent={() => change({ danger: true })} />
      <Card tone={draft.danger ? 'danger' : 'plain'}>
        <SwitchField
          id="danger"
          label="现在有人身危险？"
          hint="困人、燃气、起火、漏电、爆管、有人受伤"
          on={draft.danger}
          onChange={(danger) => change({ danger })}
        />
        {draft.danger && (
          <View className="text text--small text--danger">
            请先通知值班（{me?.community.phone24h}），火警 119，急救 120，报警 110。
          </View>
        )}
      </Card>
      <Card>
        <View className="stack">
          <TextArea
            id="text"
            label="什么事"
            hint="边听边记，尽量用住户的原话，至少 10 个字"
            max={2000}
            value={draft.text}
            problem={problems.text}
            onChange={(text) => change({ text })}
          />
          <KindField
            label="类别"
            telling="请告诉对方："
            value={draft}
            problems={problems}
            suggestion={suggestion}
            onChoose={(category, child) => change({ category, child })}
            onAnswer={(answers) => change({ answers })}
          />
          <TextField
            id="occurred"
            label="什么时候发生的"
            optional
            placeholder="例如：昨晚 11 点，或每天晚上"
            value={draft.occurred}
            problem={problems.occurred}
            onChange={(occurred) => change({ occurred })}
          />
          <TextField
            id="remedy"
            label="希望怎么解决"
            optional
            value={draft.remedy}
            problem={problems.remedy}
            onChange={(remedy) => change({ remedy })}
          />
          <TextField
            id="related-no"
            label="以前投诉过的编号"
            hint="住户说是老问题又来了，就填上次的编号，两件会互相关联；密封的、或一件匿名一件实名的不能关联"
            optional
            placeholder="例如 TS20260105-00012"
            value={draft.relatedNo}
            problem={problems.relatedNo}
            onChange={(relatedNo) => change({ relatedNo })}
          />
          <PhotosField
            id="photos"
            label="照片"
            optional
            value={draft.photos}
            problem={problems.photos}
            onChange={(photos) => change({ photos })}
          />
        </View>
      </Card>
      <Card title="在哪里">
        <View className="stack">
          <Field id="location" label="" problem={problems.location}>
            <View className="text text--small text--soft">楼栋、公共区域或具体位置，至少填一项</View>
          </Field>
          <LocationFields
            value={draft.location}
            me={me}
            problems={problems}
            path="location"
            onChange={(part) => change({ location: { ...draft.location, ...part } })}
          />
        </View>
      </Card>
      <KnownHere cases={suggestion?.cases ?? []} />
    </>
  );
}
