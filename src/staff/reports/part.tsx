import { View } from '@tarojs/components';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Button, Card, Tap } from '../../components';

const FIRST = 5;

interface ItemProps {
  title: string;
  text: string;
  aside?: ReactNode;
  onTap?: () => void;
}

/** One thing that a report tells of, with the way to it. */
export function Item({ title, text, aside, onTap }: ItemProps) {
  const inside = (
    <>
      <View className="row row--apart">
        <View className="text text--small text--strong grow">{title}</View>
        {aside}
      </View>
      {text ? <View className="text text--small text--soft">{text}</View> : null}
    </>
  );
  return onTap ? (
    <Tap className="report__item report__item--tap" says={`${title} ${text}`} explains="查看" onTap={onTap}>
      {inside}
    </Tap>
  ) : (
    <View className="report__item">{inside}</View>
  );
}

interface PartProps {
  title: string;
  none: string;
  more?: string;
  children: readonly ReactElement[];
}

/** One part of a report: the first few at once, the others when they are asked for. */
export function Part({ title, none, more, children }: PartProps) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? children : children.slice(0, FIRST);
  const left = children.length - shown.length;
  return (
    <Card title={title} aside={children.length > 0 ? `${children.length} 项` : undefined}>
      {children.length === 0 ? <View className="text text--small text--soft">{none}</View> : shown}
      {left > 0 && (
        <Button small tone="plain" onTap={() => setWhole(true)}>
          再看 {left} 项
        </Button>
      )}
      {more && children.length > 0 && <View className="figures__definition">{more}</View>}
    </Card>
  );
}
