import { View } from '@tarojs/components';
import { Card, Chips, optionsOf, PhotoGrid, SuggestedKind, TextArea, TextField } from '../../components';
import type { Unsent } from '../../hooks/use-pictures';
import type { Suggestion } from '../../hooks/use-suggestion';
import { categoryText } from '../../text';
import type { Filing, FilingProblems } from './filing';

interface WhatFieldsProps {
  filing: Filing;
  problems: FilingProblems;
  suggestion: Suggestion | undefined;
  /** Pictures that have not arrived, once they are found again. */
  unsent: Unsent | undefined;
  change: (part: Partial<Filing>) => void;
}

/** What happened: in the person's own words, with pictures if they help, and what they want. */
export function WhatFields({ filing, problems, suggestion, unsent, change }: WhatFieldsProps) {
  const choose = (category: Filing['category']) => change({ category, joins: undefined, alone: false });
  return (
    <Card>
      <View className="stack">
        <TextArea
          id="text"
          label="发生了什么？"
          max={2000}
          value={filing.text}
          placeholder="写清楚什么事、什么时候、影响到什么，至少 10 个字"
          problem={problems.text}
          onChange={(text) => change({ text })}
        />
        <SuggestedKind
          categories={suggestion?.categories}
          clear={suggestion?.clear}
          chosen={filing.category}
          onTake={choose}
        />
        <Chips
          id="category"
          label="属于哪一类？"
          optional
          options={optionsOf(categoryText)}
          value={filing.category}
          onChange={choose}
        />
        {unsent ? (
          <PhotoGrid
            id="photos"
            label="照片"
            optional
            value={filing.photos}
            unsent={unsent}
            onChange={(photos) => change({ photos })}
          />
        ) : null}
        <TextField
          id="occurred"
          label="什么时候发生的"
          optional
          value={filing.occurred}
          placeholder="例如 昨晚 11 点，或 每天晚上"
          problem={problems.occurred}
          onChange={(occurred) => change({ occurred })}
        />
        <TextField
          id="remedy"
          label="希望怎么解决"
          optional
          value={filing.remedy}
          placeholder="例如 尽快修好、说明原因"
          problem={problems.remedy}
          onChange={(remedy) => change({ remedy })}
        />
      </View>
    </Card>
  );
}
