import { View } from '@tarojs/components';
import { useState } from 'react';
import { KeptSearch, MOST_KEPT } from '../../../types/search';
import type { FieldProblem } from '../../../types/text';
import { examine, tidy } from '../../actions/form/examine';
import { cloud } from '../../cloud';
import { Button, Problem, TextField } from '../../components';
import { useAction } from '../../hooks/use-action';
import { filtersOf, type Wanted } from './query';

interface KeepSearchProps {
  wanted: Wanted;
  onKept: (kept: KeptSearch[]) => void;
}

/** Gives what is chosen a name for the next time. */
export function KeepSearch({ wanted, onKept }: KeepSearchProps) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<FieldProblem>();
  const keeping = useAction(
    (search: KeptSearch) => cloud.account.keepSearch(search),
    ({ kept }) => {
      setName('');
      onKept(kept);
    },
  );
  const filters = filtersOf(wanted);
  const keep = () => {
    const { data, problems } = examine(KeptSearch, tidy({ ...filters, name }));
    setProblem(problems.name);
    if (data) void keeping.run(data);
  };
  const { failure } = keeping;
  const full = failure?.fields?.name === 'TOO_MANY';
  if (Object.keys(filters).length === 0) return null;
  return (
    <View className="stack stack--tight">
      <TextField
        id="searchName"
        label="把这些条件存为常用"
        placeholder="取个名字，如：3号楼未解决"
        hint={full ? `已有 ${MOST_KEPT} 个，请先用“整理”删除不用的` : '词、姓名、电话和房号不会保存'}
        problem={failure?.fields?.name ?? problem}
        value={name}
        onChange={setName}
      />
      <View className="row">
        <Button tone="plain" small busy={keeping.busy} onTap={keep}>
          保存
        </Button>
      </View>
      {failure && !full && <Problem failure={failure} />}
    </View>
  );
}
