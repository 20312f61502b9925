import { View } from '@tarojs/components';
import { Button, Card, Chips, Field, optionsOf } from '../../components';
import { Moment } from '../../components/field/controls';
import { daysText } from '../../text/days';
import { type Looked, MOST_DAYS, periodsFor, spans } from './period';

const stepped = { month: '月', quarter: '季', year: '年' } as const;
const isStepped = (span: Looked['span']): span is keyof typeof stepped => span in stepped;

/** Which days are looked at: up to today, a month, a quarter, a year, or any of one's own. */
export function SpanCard({
  looked,
  at,
  onChange,
}: {
  looked: Looked;
  at: string;
  onChange: (looked: Looked) => void;
}) {
  const { span, back, from, to } = looked;
  const periods = periodsFor(looked, at);
  const wrong = span === 'own' && from && to && !periods;
  return (
    <Card>
      <Chips
        id="span"
        label="时段"
        options={optionsOf(spans)}
        value={span}
        onChange={(next) => onChange({ ...looked, span: next, back: 0 })}
      />
      {isStepped(span) && (
        <View className="row row--apart insight__month">
          <Button small tone="plain" onTap={() => onChange({ ...looked, back: back + 1 })}>
            {`上一${stepped[span]}`}
          </Button>
          <Button
            small
            tone="plain"
            disabled={back === 0}
            onTap={() => onChange({ ...looked, back: back - 1 })}
          >
            {`下一${stepped[span]}`}
          </Button>
        </View>
      )}
      {span === 'own' && (
        <View className="stack stack--tight insight__month">
          <Field id="from" label="从哪天">
            <Moment
              id="from"
              label="从哪天"
              mode="date"
              value={from ?? ''}
              placeholder="选日期"
              wrong={false}
              onChange={(day) => onChange({ ...looked, from: day })}
            />
          </Field>
          <Field
            id="to"
            label="到哪天"
            hint={`在开始之后，最多 ${MOST_DAYS} 天；更长的请按年看`}
            problem={wrong ? 'OUT_OF_RANGE' : undefined}
          >
            <Moment
              id="to"
              label="到哪天"
              mode="date"
              value={to ?? ''}
              placeholder="选日期"
              wrong={Boolean(wrong)}
              onChange={(day) => onChange({ ...looked, to: day })}
            />
          </Field>
        </View>
      )}
      {periods && (
        <View className="text text--small text--soft insight__days">
          {daysText(periods)}，上期 {daysText(periods.against)}
        </View>
      )}
    </Card>
  );
}
