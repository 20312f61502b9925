import { View } from '@tarojs/components';
import { Button } from '../../components';

/** A way from a number to the complaints that made it. */
export interface Way {
  says: string;
  open: () => void;
}

/** The ways from a number, side by side. */
export function Ways({ ways }: { ways: readonly Way[] }) {
  return ways.length === 0 ? null : (
    <View className="row row--wrap card__actions">
      {ways.map(({ says, open }) => (
        <Button key={says} small tone="plain" onTap={open}>
          {says}
        </Button>
      ))}
    </View>
  );
}

/** One way, if there is anything at its end. */
export const wayTo = (says: string, open: (() => void) | undefined): Way[] => (open ? [{ says, open }] : []);
