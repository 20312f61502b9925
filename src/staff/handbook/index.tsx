import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { StaffRole } from '../../../types/people';
import { cloud } from '../../cloud';
import { Button, Card, Screen, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useLoad } from '../../hooks/use-load';
import { reloadMe, useMe } from '../../hooks/use-me';
import { exactText, roleText } from '../../text';
import { Trouble } from '../parts/admin-trouble';
import '../parts/parts.scss';
import { duties, everybody } from './duties';

function Rules({ title, lines, own }: { title: string; lines: readonly string[]; own?: boolean }) {
  return (
    <Card title={title} tone={own ? 'tint' : 'plain'} aside={own ? '您的岗位' : undefined}>
      <View className="stack stack--tight">
        {lines.map((line, at) => (
          <View key={line} className="text">
            {at + 1}. {line}
          </View>
        ))}
      </View>
    </Card>
  );
}

/** The duties of each role, one's own first, and the confirmation of having read them (§5.1). */
export default function HandbookPage() {
  const { me } = useMe();
  const { data, failure, reload, replace } = useLoad(() => cloud.admin.handbook({}));
  const confirming = useAction(
    (version: string) => cloud.admin.confirmHandbook({ version }),
    (after) => {
      replace(after);
      void Taro.showToast({ title: '已确认', icon: 'success' });
      void reloadMe();
    },
  );
  const own = me?.staff?.roles ?? [];
  const others = StaffRole.options.filter((role) => !own.includes(role));
  const afresh = () => {
    confirming.forget();
    void reload();
  };
  return (
    <Screen
      title="员工手册"
      footer={
        data && !data.confirmedAt ? (
          <>
            {confirming.failure && (
              <Trouble
                failure={confirming.failure}
                {...(confirming.failure.code === 'CHANGED' ? { retry: afresh } : {})}
              />
            )}
            <Button busy={confirming.busy} onTap={() => void confirming.run(data.version)}>
              我已读完，确认
            </Button>
          </>
        ) : undefined
      }
    >
      {failure && <Trouble failure={failure} retry={() => void reload()} />}
      {!data && !failure && <Skeleton />}
      {data && (
        <>
          <View className="text text--small text--soft">
            版本 {data.version}
            {data.confirmedAt
              ? ` · 您已于 ${exactText(data.confirmedAt)} 确认`
              : ' · 请读完，在最下面确认；有了新版本会再请您看一次'}
          </View>
          <Rules title="每个人" lines={everybody} />
          {own.map((role) => (
            <Rules key={role} own title={roleText[role]} lines={duties[role]} />
          ))}
          {data.houseRules ? (
            <Card title="本小区规定">
              <View className="text text--lines">{data.houseRules}</View>
            </Card>
          ) : null}
          {others.map((role) => (
            <Rules key={role} title={roleText[role]} lines={duties[role]} />
          ))}
        </>
      )}
    </Screen>
  );
}
