import { View } from '@tarojs/components';
import type { ActionForm } from '../../actions/form/action-form';
import { Card, TextArea, TextField } from '../../components';
import { EvidenceField, lacksEvidence } from '../parts/evidence-field';
import { Replies } from '../parts/replies';
import { StuckField } from '../parts/stuck-field';

/** T15: every measure done or waived with a reason, a result in words, and pictures or a reason why none. */
export const markResolved: ActionForm<'markResolved'> = {
  initial: (view) => ({
    result: '',
    photos: [],
    waived: (view.plan?.measures ?? []).flatMap(({ doneAt, waived }, measure) =>
      doneAt || waived ? [] : [{ measure, reason: '' }],
    ),
  }),
  lacks: lacksEvidence,
  readers: 'public',
  lead: '住户会看到结果并收到评价邀请，请在 48 小时内和住户联系。',
  Fields: ({ view, value, change, problems }) => {
    const open = (value.waived ?? []).map((one, at) => ({ ...one, at }));
    return (
      <>
        {open.length > 0 && (
          <Card tone="promise" title="还有措施没有打勾">
            <View className="stack">
              <View className="text text--small">做完了的，请先到“更新进展”里打勾；不做的，请写明原因。</View>
              {open.map(({ measure = 0, reason, at }) => (
                <TextField
                  key={measure}
                  id={`waived-${measure}`}
                  label={view.plan?.measures[measure]?.what ?? ''}
                  placeholder="不做的原因（仅内部）"
                  value={reason}
                  problem={problems[`waived.${at}.reason`]}
                  onChange={(words) =>
                    change({
                      waived: (value.waived ?? []).map((one, place) =>
                        place === at ? { ...one, reason: words } : one,
                      ),
                    })
                  }
                />
              ))}
            </View>
          </Card>
        )}
        <TextArea
          id="result"
          label="处理结果"
          placeholder="例如：水泵止回阀已更换，试运行两天没有异响"
          max={500}
          value={value.result}
          problem={problems.result}
          onChange={(result) => change({ result })}
        />
        <Replies
          view={view}
          action="markResolved"
          value={value.result}
          onChange={(result) => change({ result })}
        />
        <EvidenceField label="结果照片" value={value} problems={problems} onChange={change} />
        <StuckField value={value.stuck} onChange={(stuck) => change({ stuck })} />
      </>
    );
  },
};
