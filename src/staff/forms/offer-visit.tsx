import { View } from '@tarojs/components';
import type { ActionForm } from '../../actions/form/action-form';
import { SlotsField } from '../../actions/form/slots-field';
import { TextField } from '../../components';

/** §3.3.1: up to three times, and what for in a few words; for whoever uses no app, the one that was agreed by telephone. */
export const offerVisit: ActionForm<'offerVisit'> = {
  initial: () => ({ slots: [{}], purpose: '' }),
  readers: 'public',
  Fields: ({ view, value, change, problems }) => (
    <>
      <View className="text text--small text--soft">
        {view.form.visitByPhone
          ? '住户没有用小程序：请先打电话约好，这里只填约定的时间。'
          : '住户从里面选一个，或说都不合适；在等答复的时候，各项时限照常计算。'}
      </View>
      <SlotsField
        only={view.form.visitByPhone ?? false}
        values={value.slots ?? []}
        problems={problems}
        onChange={(slots) => change({ slots })}
      />
      <TextField
        id="purpose"
        label="上门做什么"
        placeholder="例如：查看卫生间渗水点，约 20 分钟"
        value={value.purpose}
        problem={problems.purpose}
        onChange={(purpose) => change({ purpose })}
      />
    </>
  ),
};
