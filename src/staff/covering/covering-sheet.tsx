import { View } from '@tarojs/components';
import { useState } from 'react';
import { upload } from '../../cloud/upload';
import { Button, Sheet, Tap } from '../../components';
import { useMe } from '../../hooks/use-me';
import { useUrls } from '../../hooks/use-urls';
import { areaOf, type Block, blockAt, type Change, changed, type Ratio, SIDE, within } from './blocks';
import { Board, covered } from './board';
import { COVER } from './cover';
import { Surface } from './surface';

const percent = (share: number): string => `${share * 100}%`;

const tools: readonly (readonly [how: Change, sign: string, says: string])[] = [
  ['left', '←', '往左移'],
  ['up', '↑', '往上移'],
  ['down', '↓', '往下移'],
  ['right', '→', '往右移'],
  ['larger', '＋', '放大'],
  ['smaller', '－', '缩小'],
];

interface CoveringProps {
  fileId: string;
  /** The covered picture, which has arrived. */
  onDone: (fileId: string) => void;
  onClose: () => void;
}

/** Covers faces and number plates in a picture before it goes on file (§3.3.1): a tap puts a block there, the chosen one is moved and sized with the buttons. The picture is drawn anew and sent again; nothing lies beneath the blocks, and the one before stands in no file. */
export function CoveringSheet({ fileId, onDone, onClose }: CoveringProps) {
  const url = useUrls([fileId])[fileId];
  const { me } = useMe();
  const [ratio, setRatio] = useState<Ratio>();
  const [blocks, setBlocks] = useState<readonly Block[]>([]);
  const [chosen, setChosen] = useState(-1);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  const put = (at: { x: number; y: number }) => {
    if (!ratio || busy) return;
    const there = blockAt(blocks, at, ratio);
    if (there >= 0) return setChosen(there);
    setChosen(blocks.length);
    setBlocks([...blocks, within({ ...at, side: SIDE }, ratio)]);
  };
  const change = (how: Change) =>
    ratio && setBlocks(blocks.map((block, at) => (at === chosen ? changed(block, how, ratio) : block)));
  const take = () => {
    setBlocks(blocks.filter((_, at) => at !== chosen));
    setChosen(blocks.length - 2);
  };
  const save = async () => {
    if (!url || !me) return;
    setBusy(true);
    setFailed(false);
    const sent = await covered(fileId, url, blocks)
      .then((photo) => upload(photo, me.folder, () => undefined, true))
      .catch(() => undefined);
    setBusy(false);
    if (sent) onDone(sent);
    else setFailed(true);
  };

  return (
    <Sheet title="遮住人脸和车牌" onClose={busy ? () => undefined : onClose}>
      <View className="text text--small text--soft">
        点一下照片放一块；点已放的一块可以移动、缩放或拿走。保存后，遮住的部分不能再看到。
      </View>
      <View className="covering" style={ratio ? { maxWidth: `calc(46vh * ${ratio})` } : {}}>
        <Surface
          className="covering__surface"
          picture={{ src: url ?? '', className: 'covering__picture' }}
          onRatio={setRatio}
          onTap={put}
        >
          <View style={{ paddingTop: percent(1 / (ratio ?? 1)) }} />
          {ratio
            ? blocks.map((block, at) => {
                const { left, top, width, height } = areaOf(block, ratio);
                return (
                  <View
                    // biome-ignore lint/suspicious/noArrayIndexKey: a block is nothing but its place in the list
                    key={at}
                    className={`covering__block${at === chosen ? ' covering__block--chosen' : ''}`}
                    style={{
                      left: percent(left),
                      top: percent(top),
                      width: percent(width),
                      height: percent(height),
                      background: COVER,
                    }}
                  />
                );
              })
            : null}
        </Surface>
        <Board />
      </View>
      <View className="covering__tools">
        <Tap className="covering__tool" disabled={!ratio || busy} onTap={() => put(middleOf(blocks))}>
          加一块
        </Tap>
        {tools.map(([how, sign, says]) => (
          <Tap
            key={how}
            className="covering__tool"
            says={says}
            disabled={chosen < 0 || busy}
            onTap={() => change(how)}
          >
            {sign}
          </Tap>
        ))}
        <Tap className="covering__tool" disabled={chosen < 0 || busy} onTap={take}>
          拿走
        </Tap>
      </View>
      {failed ? <View className="field__problem covering__problem">没有存上，请检查网络后再试。</View> : null}
      <View className="sheet__buttons">
        <Button busy={busy} disabled={!url || blocks.length === 0} onTap={() => void save()}>
          {blocks.length > 0 ? `遮住这 ${blocks.length} 处` : '遮住'}
        </Button>
        <Button tone="quiet" disabled={busy} onTap={onClose}>
          不遮了
        </Button>
      </View>
    </Sheet>
  );
}

/** Where the next block comes without a tap: a little further for each, so that none hides another. */
const middleOf = ({ length }: readonly Block[]) => {
  const shift = (length % 5) * 0.08;
  return { x: 0.3 + shift, y: 0.3 + shift };
};
