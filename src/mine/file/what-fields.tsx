import { View } from '@tarojs/components';
import { Card, KindField, PhotoGrid, TextArea } from '../../components';
import { VideoField } from '../../components/recording/video-field';
import { VoiceField } from '../../components/recording/voice-field';
import type { Unsent } from '../../hooks/use-pictures';
import type { Suggestion } from '../../hooks/use-suggestion';
import type { Filing, FilingProblems } from './filing';
import { MatterTiles } from './matter-tiles';
import { WishFields } from './wish-fields';

interface WhatFieldsProps {
  filing: Filing;
  problems: FilingProblems;
  suggestion: Suggestion | undefined;
  /** Pictures that have not arrived, once they are found again. */
  unsent: Record<'photo' | 'video' | 'audio', Unsent> | undefined;
  change: (part: Partial<Filing>) => void;
}

/** What happened: in the person's own words, with pictures if they help, and what they want. */
export function WhatFields({ filing, problems, suggestion, unsent, change }: WhatFieldsProps) {
  const choose = (category: Filing['category'], child?: string) =>
    change({ category, child, ...(category === filing.category ? {} : { joins: undefined, alone: false }) });
  const spot = filing.where === 'here';
  const voice = unsent ? (
    <VoiceField
      value={filing.audio}
      hint={
        filing.identity === 'sealed'
          ? '听到声音的人可能认出您。'
          : '不想打字就说出来，最长 60 秒，工作人员会听。'
      }
      unsent={unsent.audio}
      onChange={(audio) => change({ audio })}
      onVoiced={(voiced) => change({ voiced })}
    />
  ) : null;
  return (
    <Card>
      <View className="stack">
        {spot ? <MatterTiles filing={filing} change={change} /> : null}
        {spot ? voice : null}
        <TextArea
          id="text"
          label="发生了什么？"
          max={2000}
          value={filing.text}
          placeholder="写清楚什么事、什么时候、影响到什么，至少 10 个字"
          problem={problems.text}
          onChange={(text) => change({ text })}
        />
        {spot ? null : voice}
        <KindField
          label="属于哪一类？"
          value={filing}
          problems={problems}
          suggestion={suggestion}
          onChoose={choose}
          onAnswer={(answers) => change({ answers })}
        />
        {unsent ? (
          <PhotoGrid
            id="photos"
            label="照片"
            optional
            value={filing.photos}
            unsent={unsent.photo}
            onChange={(photos) => change({ photos })}
          />
        ) : null}
        {unsent ? (
          <VideoField value={filing.video} unsent={unsent.video} onChange={(video) => change({ video })} />
        ) : null}
        <WishFields wish={filing} problems={problems} change={change} />
      </View>
    </Card>
  );
}
