import { PhotoGrid, TextArea } from '../../components';
import { VideoField } from '../../components/recording/video-field';
import { VoiceField } from '../../components/recording/voice-field';
import { LimitCard } from '../../mine/limit-card';
import type { ActionForm } from '../form/action-form';

/** §3.1.2 补充说明: added to what was written, which stays as it was. */
export const supplement: ActionForm<'supplement'> = {
  initial: () => ({ text: '', photos: [] }),
  readers: 'public',
  lead: '原来写的内容会保留，这里写的加在后面。',
  Fields: ({ view, me, value, change, problems }) => (
    <>
      {me && view.relation === 'own' ? <LimitCard me={me} /> : null}
      <TextArea
        id="text"
        label="要补充什么"
        placeholder="例如：今天早上又响了，从 6 点到 7 点"
        max={1000}
        value={value.text}
        problem={problems.text}
        onChange={(text) => change({ text })}
      />
      <PhotoGrid
        id="photos"
        label="照片"
        optional
        value={value.photos ?? []}
        problem={problems.photos}
        onChange={(photos) => change({ photos })}
      />
      <VideoField value={value.video} onChange={(video) => change({ video })} />
      <VoiceField
        value={value.audio}
        hint="写几个字，其余的可以说，最长 60 秒。"
        onChange={(audio) => change({ audio })}
      />
    </>
  ),
};
