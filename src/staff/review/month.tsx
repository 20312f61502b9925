import Taro from '@tarojs/taro';
import type { ReviewView } from '../../../types/reviews';
import { now } from '../../cloud';
import { Badge } from '../../components';
import { whenText } from '../../text';
import { dayText } from '../../text/days';
import { improvementTitle } from '../../text/weak-points';
import { differenceText } from '../changes/said';
import { sectionText } from '../parts/admin-words';
import { improvementStateText } from '../parts/improvement-words';
import { Item, Part } from '../reports/part';

/** The changes of the settings in the month, with the version of the promised times that they put in force (§5.3). */
export const SettingsChanges = ({ view: { changes } }: { view: ReviewView }) => (
  <Part
    title="当月改过的设置"
    none="这个月没有改过设置。"
    more="时限改动以后收到的投诉照新版本算，之前的仍照各自收到时的版本算。"
  >
    {changes.map(({ id, at, by, subject, differences, version }) => (
      <Item
        key={id}
        title={[
          subject.section ? sectionText[subject.section] : '设置',
          by ? `${by.title} ${by.name}` : '',
          whenText(at, now().toISOString()),
        ]
          .filter(Boolean)
          .join(' · ')}
        aside={version ? <Badge tone="quiet">时限版本 {version}</Badge> : undefined}
        text={differences.map(differenceText).join('；')}
      />
    ))}
  </Part>
);

/** The improvements that were open when the review began, and those that decisions name, as they stand now. */
export const OpenImprovements = ({ view: { improvements } }: { view: ReviewView }) => (
  <Part
    title="进行中的改进"
    none="没有进行中的改进。"
    more="评审开始时还在进行的，和决定里提到的；状态是现在的。"
  >
    {improvements.map(({ id, no, problem, about, measure, owner, dueOn, state, overdue }) => (
      <Item
        key={id}
        title={`${improvementTitle({ problem, about })}（${no}）`}
        aside={
          <Badge tone={overdue ? 'danger' : 'quiet'}>{overdue ? '逾期' : improvementStateText[state]}</Badge>
        }
        text={`${measure}（${owner ? owner.name : '负责人已离职'}，${dayText(dueOn)}到期）`}
        onTap={() => void Taro.navigateTo({ url: `/staff/improvement/index?id=${id}` })}
      />
    ))}
  </Part>
);
