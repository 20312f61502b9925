import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Category } from '../../../types/complaint';
import type { Report } from '../../../types/insight';
import { Chips } from '../../components';
import { categoryText } from '../../text';
import { tapOn } from '../parts/behind';
import { Bars } from './bars';
import { Chart, counted } from './chart';

const nameOf = (category: Category | null): string => (category ? categoryText[category] : '待分类');

/** What complaints were about, and below one kind at a time what exactly (§3.2.1). */
export function KindChart({ report }: { report: Report }) {
  const { categories, children = [] } = report;
  const divided = categories.flatMap(({ category }) =>
    category && children.some((one) => one.category === category && one.id) ? [category] : [],
  );
  const [chosen, setChosen] = useState<Category>();
  const shown = chosen && divided.includes(chosen) ? chosen : divided[0];
  return (
    <Chart title="类别" definition="期内收到的件数，按现在的分类；竖线是上期。">
      <Bars
        bars={categories.map(({ category, ...rest }) => ({
          name: nameOf(category),
          ...counted(rest),
          onTap: tapOn(`category:${category ?? 'none'}`, nameOf(category), rest.count, report),
        }))}
      />
      {shown ? (
        <View className="stack kind-chart__children">
          <Chips
            id="children"
            label="细类"
            options={divided.map((category) => ({ value: category, label: categoryText[category] }))}
            value={shown}
            onChange={setChosen}
          />
          <Bars
            bars={children
              .filter(({ category }) => category === shown)
              .map(({ id, name, category, ...rest }) => ({
                name: name || '没有细分',
                ...counted(rest),
                onTap: tapOn(
                  `child:${category}:${id ?? '-'}`,
                  `${categoryText[category]} · ${name || '没有细分'}`,
                  rest.count,
                  report,
                ),
              }))}
          />
        </View>
      ) : null}
    </Chart>
  );
}
