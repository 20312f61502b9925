import { View } from '@tarojs/components';
import type { Category } from '../../../types/complaint';
import { Tap } from '../../components';
import type { Filing } from './filing';

const usual: readonly { label: string; category: Category | undefined; child?: string }[] = [
  { label: '电梯坏了', category: 'facility', child: 'lift' },
  { label: '灯不亮', category: 'facility', child: 'power' },
  { label: '门关不上', category: 'facility', child: 'door' },
  { label: '漏水渗水', category: 'structureLeak', child: 'leak' },
  { label: '垃圾没人扫', category: 'sanitation', child: 'cleaning' },
  { label: '太吵了', category: 'noise' },
  { label: '车乱停', category: 'parking', child: 'wrong' },
  { label: '别的事', category: undefined },
];

const isUsual = (text: string): boolean => usual.some(({ label }) => label === text);

interface MatterTilesProps {
  filing: Filing;
  change: (part: Partial<Filing>) => void;
}

/** The usual matters of a place, large: one tap says the kind and the first words (C1.18). What was written stays. */
export const MatterTiles = ({ filing, change }: MatterTilesProps) => (
  <View className="more-list more-list--pairs">
    {usual.map(({ label, category, child }) => {
      const chosen = filing.text.startsWith(label);
      const free = filing.text === '' || isUsual(filing.text);
      return (
        <Tap
          key={label}
          className={`button button--${chosen ? 'primary' : 'plain'}`}
          says={label}
          chosen={chosen}
          onTap={() =>
            change({
              category,
              child,
              joins: undefined,
              alone: false,
              ...(free ? { text: category ? label : '' } : {}),
            })
          }
        >
          {label}
        </Tap>
      );
    })}
  </View>
);
