import Taro from '@tarojs/taro';
import type { ComplaintView } from '../../../types/views';
import { Button, Line, Tap } from '../../components';

/** The complaints of the same matter before and after, one tap away for whoever may see them (B7). */
export function Related({ view }: { view: ComplaintView }) {
  const lines = [
    ...(view.repeatOf ? [{ ...view.repeatOf, name: '上一件' }] : []),
    ...(view.repeats ?? []).map((later) => ({ ...later, name: '再次投诉' })),
  ];
  return (
    <>
      {lines.map(({ id, no, name }) => (
        <Line key={id} name={name}>
          <Tap
            className="text--link"
            onTap={() => void Taro.navigateTo({ url: `/pages/complaint/index?id=${id}` })}
          >
            {no}
          </Tap>
        </Line>
      ))}
    </>
  );
}

/** The matter is back after its file was closed: a new complaint, with what is known filled in (§3.7.1). */
export function ComplainAgain({ view }: { view: ComplaintView }) {
  if (!view.repeatable) return null;
  return (
    <Button
      tone="plain"
      onTap={() => void Taro.navigateTo({ url: `/mine/file/index?anew=1&again=${view.id}` })}
    >
      再次投诉
    </Button>
  );
}
