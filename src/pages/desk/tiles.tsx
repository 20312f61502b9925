import { View } from '@tarojs/components';
import type { DeskFilter, DeskView } from '../../../types/lists';
import { Tap } from '../../components';
import { deskFilterText } from '../../text';

interface TilesProps {
  counts: DeskView['counts'] | undefined;
  value: DeskFilter;
  onChange: (filter: DeskFilter) => void;
}

const filters = Object.keys(deskFilterText) as DeskFilter[];

/** The desk at one glance (§7): each list with its count; what is late stands out. */
export function Tiles({ counts, value, onChange }: TilesProps) {
  return (
    <View className="tiles">
      {filters.map((filter) => {
        const count = counts?.[filter];
        if (filter === 'offered' && count === undefined) return null;
        const late = filter === 'overdue' && Boolean(count);
        return (
          <Tap
            key={filter}
            className={`tiles__tile${filter === value ? ' tiles__tile--here' : ''}${late ? ' tiles__tile--late' : ''}`}
            chosen={filter === value}
            says={`${deskFilterText[filter]}${count === undefined ? '' : ` ${count} 件`}`}
            onTap={() => onChange(filter)}
          >
            <View className="tiles__count">{count ?? '–'}</View>
            <View className="tiles__name">{deskFilterText[filter]}</View>
          </Tap>
        );
      })}
    </View>
  );
}
