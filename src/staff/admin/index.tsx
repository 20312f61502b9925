import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { SectionName } from '../../../types/administration/settings';
import type { SetupItem, SetupStep } from '../../../types/administration/setup';
import { cloud } from '../../cloud';
import { Badge, Button, Card, Screen, Skeleton, Tap } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { categoryText, roleText } from '../../text';
import { sectionText, stepText, templateText } from '../parts/admin-words';
import '../parts/parts.scss';
import { Trouble } from '../parts/admin-trouble';

const go = (url: string) => void Taro.navigateTo({ url });
const section = (name: SectionName) => `/staff/settings/index?section=${name}`;

/** Where each step is done. */
const placeOf: Record<SetupStep, string> = {
  contacts: section('contacts'),
  places: section('places'),
  calendar: section('calendar'),
  categories: section('categories'),
  staff: '/staff/team/index',
  coverage: '/staff/team/index',
  templates: section('templates'),
  clocks: section('clocks'),
  privacy: section('privacy'),
};

const names: Record<string, string> = { ...categoryText, ...roleText, ...templateText };
const missingText = ({ step, missing }: SetupItem): string => {
  const said = missing.flatMap((name) => names[name] ?? []);
  if (said.length === 0 || step === 'contacts') return '';
  return `还缺：${said.join('、')}`;
};

/** What a community still lacks, in order, and everything that can be set (C4). */
export default function AdminPage() {
  const { data, failure, reload } = useLoad(() => cloud.admin.guide({}));
  const left = data?.steps.filter(({ done }) => !done) ?? [];
  return (
    <Screen title="社区管理">
      {failure && <Trouble failure={failure} retry={() => void reload()} />}
      {!data && !failure && <Skeleton />}
      {data && (
        <Card
          title={left.length === 0 ? '社区已经可以正常运行' : '按顺序完成下面几步'}
          aside={`${data.steps.length - left.length}/${data.steps.length}`}
          tone={left.length === 0 ? 'tint' : 'promise'}
        >
          <View className="stack stack--tight">
            {data.steps.map((item, at) => (
              <Tap key={item.step} className="people__one" onTap={() => go(placeOf[item.step])}>
                <View className="grow">
                  <View className="text">
                    {at + 1}. {stepText[item.step]}
                  </View>
                  {!item.done && missingText(item) ? (
                    <View className="text text--small text--soft">{missingText(item)}</View>
                  ) : null}
                </View>
                <Badge tone={item.done ? 'tint' : 'danger'}>{item.done ? '已完成' : '待完成'}</Badge>
              </Tap>
            ))}
          </View>
        </Card>
      )}
      <Card title="人员与房屋">
        <View className="stack">
          <Button tone="plain" onTap={() => go('/staff/team/index')}>
            人员、值班与请假
          </Button>
          <Button tone="plain" onTap={() => go('/staff/homes/index')}>
            导入房屋
          </Button>
        </View>
      </Card>
      <Card title="设置">
        <View className="stack">
          {(Object.keys(sectionText) as SectionName[]).map((name) => (
            <Button key={name} tone="plain" onTap={() => go(section(name))}>
              {sectionText[name]}
            </Button>
          ))}
        </View>
      </Card>
      <Button tone="quiet" onTap={() => go('/staff/comments/index')}>
        答复流程建议
      </Button>
      <Button tone="quiet" onTap={() => go('/staff/changes/index')}>
        修改记录
      </Button>
    </Screen>
  );
}
