import { View } from '@tarojs/components';
import type { TimelineEntry } from '../../types/timeline';
import { now } from '../cloud';
import { agoText, byText, timelineSentence, type Viewer } from '../text';
import { Badge } from './badge';
import { Folded } from './folded';
import { Photos } from './photos';
import { Recordings } from './recording/recordings';

function Entry({ entry, viewer }: { entry: TimelineEntry; viewer: Viewer }) {
  const { title, body, tone } = timelineSentence(entry, viewer);
  return (
    <View className="timeline__entry">
      <View className={`timeline__dot timeline__dot--${tone}`} />
      <View className={`timeline__panel--${tone}`}>
        <View className="row row--wrap">
          <View className="timeline__title">{title}</View>
          {entry.internal ? <Badge tone="internal">仅内部</Badge> : null}
          {entry.fromMain ? <Badge tone="quiet">来自同类投诉</Badge> : null}
        </View>
        <View className="timeline__when">
          {agoText(entry.at, now().toISOString())} · {byText(entry.by, viewer)}
        </View>
        {body ? (
          <Folded abuse={entry.abuse} viewer={viewer}>
            <View className="timeline__body">{body}</View>
          </Folded>
        ) : null}
        <Photos ids={entry.photos} />
        <Recordings video={entry.video} audio={entry.audio} />
      </View>
    </View>
  );
}

/** Everything that happened, newest first; each round under its own heading (B7). */
export function Timeline({ entries, viewer }: { entries: readonly TimelineEntry[]; viewer: Viewer }) {
  const newest = [...entries].reverse();
  const rounds = [...new Set(newest.map(({ round }) => round))];
  return (
    <View className="timeline">
      {rounds.map((round) => (
        <View className="timeline__part" key={round}>
          {rounds.length > 1 ? <View className="timeline__round">第 {round} 轮</View> : null}
          {newest
            .filter((entry) => entry.round === round)
            .map((entry) => (
              <Entry key={entry.id} entry={entry} viewer={viewer} />
            ))}
        </View>
      ))}
    </View>
  );
}
