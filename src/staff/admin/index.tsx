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
import { mayWait, Opening } from './opening';

const go = (url: string) => void Taro.navigateTo({ url });
const section = (name: SectionName) => `/staff/settings/index?section=${name}`;

/** Where each step is done. */
const placeOf: Record<Exclude<SetupStep, 'opening'>, string> = {
  contacts: section('contacts'),
  places: section('places'),
  calendar: section('calendar'),
  homes: '/staff/homes/index',
  categories: section('categories'),
  staff: '/staff/team/index',
  coverage: '/staff/team/index',
  templates: section('templates'),
  clocks: section('clocks'),
  privacy: section('privacy'),
};

const fieldNames = {
  name: '名称',
  phone24h: '24 小时电话',
  deskPhone: '客服电话',
  deskHours: '客服时间',
  deskEmail: '客服邮箱',
  externalWays: '外部途径',
  buildings: '楼栋',
  publicPlaces: '公共区域',
};
const names: Record<string, string> = { ...fieldNames, ...categoryText, ...roleText, ...templateText };
const missingText = ({ missing }: SetupItem): string => {
  const said = missing.flatMap((name) => names[name] ?? []);
  if (said.length === 0) return '';
  return `还缺：${said.join('、')}`;
};

function Standing({ item: { step, done } }: { item: SetupItem }) {
  if (done) return <Badge tone="tint">已完成</Badge>;
  return mayWait(step) ? <Badge tone="promise">可以后补</Badge> : <Badge tone="danger">待完成</Badge>;
}

type Row = SetupItem & { step: keyof typeof placeOf };
const isRow = (item: SetupItem): item is Row => item.step !== 'opening';

const titleOf = (left: number, preparing: boolean): string => {
  if (left === 0) return preparing ? '都齐了，可以开放' : '社区已经可以正常运行';
  return preparing ? '开放前，按顺序完成下面几步' : '按顺序完成下面几步';
};

/** What a community still lacks, in order, and everything that can be set (C4). */
export default function AdminPage() {
  const { data, failure, reload, replace } = useLoad(() => cloud.admin.guide({}));
  const rows = data?.steps.filter(isRow) ?? [];
  const left = data?.steps.filter(({ done }) => !done) ?? [];
  const lacking = rows.filter(({ done }) => !done).length;
  const preparing = left.some(({ step }) => step === 'opening');
  return (
    <Screen title="社区管理">
      {failure && <Trouble failure={failure} retry={() => void reload()} />}
      {!data && !failure && <Skeleton />}
      {data && (
        <Card
          title={titleOf(lacking, preparing)}
          aside={`${rows.length - lacking}/${rows.length}`}
          tone={lacking === 0 ? 'tint' : 'promise'}
        >
          <View className="stack stack--tight">
            {rows.map((item, at) => (
              <Tap key={item.step} className="people__one" onTap={() => go(placeOf[item.step])}>
                <View className="grow">
                  <View className="text">
                    {at + 1}. {stepText[item.step]}
                  </View>
                  {!item.done && missingText(item) ? (
                    <View className="text text--small text--soft">{missingText(item)}</View>
                  ) : null}
                </View>
                <Standing item={item} />
              </Tap>
            ))}
          </View>
        </Card>
      )}
      {preparing && data && <Opening left={left} done={replace} />}
      <Card title="人员与房屋">
        <View className="stack">
          <Button tone="plain" onTap={() => go('/staff/team/index')}>
            人员、值班与请假
          </Button>
          <Button tone="plain" onTap={() => go('/staff/homes/index')}>
            导入房屋
          </Button>
          <Button tone="plain" onTap={() => go('/staff/place-codes/index')}>
            扫码投诉的二维码
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
      <Button tone="quiet" onTap={() => go('/staff/changes/index')}>
        修改记录
      </Button>
    </Screen>
  );
}
