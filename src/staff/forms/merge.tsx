import { View } from '@tarojs/components';
import type { ActionForm } from '../../actions/form/action-form';
import { Field, Tap, TextArea } from '../../components';
import { stageStaffText } from '../../text';

/** T7: the main complaint is chosen among those of the same kind and place. */
export const merge: ActionForm<'merge'> = {
  initial: (view) => ({
    into: view.form.mergeTargets?.length === 1 ? view.form.mergeTargets[0]?.id : undefined,
  }),
  readers: 'internal',
  lead: '两件各留编号，只把进展同步给这位住户，不会透露别人的姓名、文字和照片。',
  Fields: ({ view, value, change, problems }) => (
    <>
      <Field id="into" label="并入哪一件" problem={problems.into}>
        <View className="people">
          {view.form.mergeTargets?.map(({ id, no, stage, place, excerpt }) => (
            <Tap
              key={id}
              className={id === value.into ? 'people__one people__one--chosen' : 'people__one'}
              chosen={id === value.into}
              onTap={() => change({ into: id })}
            >
              <View className="grow">
                <View className="text text--strong">
                  {no} · {stageStaffText[stage]}
                </View>
                <View className="text text--small text--soft">
                  {place} {excerpt}
                </View>
              </View>
            </Tap>
          ))}
          {!view.form.mergeTargets?.length && (
            <View className="text text--small text--soft">没有同一类、同一地点、还在处理的投诉。</View>
          )}
        </View>
      </Field>
      <TextArea
        id="reason"
        label="为什么并案"
        max={1000}
        value={value.reason}
        problem={problems.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  ),
};
