import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { SimilarCase } from '../../../types/lists';
import { now } from '../../cloud';
import { Button, Card, Chips } from '../../components';
import { stageText, whenText } from '../../text';
import type { Filing } from './filing';

interface SimilarCasesProps {
  cases: readonly SimilarCase[];
  filing: Filing;
  change: (part: Partial<Filing>) => void;
}

const told = ({ stage, completeBy }: SimilarCase) =>
  `${stageText[stage]}${completeBy ? `，预计 ${whenText(completeBy, now().toISOString())} 前完成` : ''}`;

/** Says how many of the same kind are already open here, nothing more, and lets the person join or stand alone (B9). */
export function SimilarCases({ cases, filing, change }: SimilarCasesProps) {
  const own = cases.find((one) => one.own);
  const others = cases.filter((one) => !one.own);
  const joined = filing.joins ? 'join' : filing.alone ? 'alone' : undefined;
  return (
    <>
      {own ? (
        <Card tone="promise">
          <View className="text text--small">
            您已有一件同类投诉 {own.no} 在处理：{told(own)}。新情况可以补充到那一件里。
          </View>
          <Button
            tone="quiet"
            small
            onTap={() => void Taro.navigateTo({ url: `/pages/complaint/index?id=${own.id}` })}
          >
            去看那一件
          </Button>
        </Card>
      ) : null}
      {others[0] ? (
        <Card tone="tint">
          <Chips
            id="similar"
            label={`这里已有 ${others.length} 件同类投诉正在处理`}
            hint={`${told(others[0])}。附议后您有自己的编号和评价，彼此看不到姓名和内容。`}
            options={[
              { value: 'join', label: '附议，一起处理' },
              { value: 'alone', label: '仍然单独投诉' },
            ]}
            value={joined}
            onChange={(choice) =>
              change({ joins: choice === 'join' ? others[0]?.id : undefined, alone: choice === 'alone' })
            }
          />
        </Card>
      ) : null}
    </>
  );
}
