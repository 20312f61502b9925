import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { Member, MemberSetting } from '../../../types/administration/team';
import { tidy } from '../../actions/form/examine';
import { cloud, newKey } from '../../cloud';
import { Button, Card, Empty, Screen, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useLoad } from '../../hooks/use-load';
import { useMe } from '../../hooks/use-me';
import { categoryText, roleText } from '../../text';
import { Trouble } from '../parts/admin-trouble';
import '../parts/parts.scss';
import { AbsencesCard } from './absences-card';
import { InviteForm, problemsOf } from './invite-form';
import { Leaving } from './leaving';
import './member.scss';
import { MemberFields } from './member-fields';

const settingOf = ({
  name,
  title,
  team,
  roles,
  categories,
  buildings,
  onDuty,
  shifts,
}: Member): MemberSetting => ({
  name,
  title,
  ...(team ? { team } : {}),
  roles,
  categories,
  ...(buildings ? { buildings } : {}),
  onDuty,
  ...(shifts ? { shifts } : {}),
});

/** What is known of somebody, for whoever may not change it. */
const Facts = ({ member }: { member: Member }) => (
  <Card title={member.name} aside={member.title}>
    <View className="text text--small text--soft">
      {member.roles.map((role) => roleText[role]).join('、')}
      {member.categories.length > 0 && ` · ${member.categories.map((code) => categoryText[code]).join('、')}`}
      {member.buildings && ` · ${member.buildings.join('、')}`}
    </View>
  </Card>
);

interface OneProps {
  member: Member;
  teams: readonly string[];
  administers: boolean;
  supervises: boolean;
  reload: () => void;
  learn: (member: Member) => void;
}

function One({ member, teams, administers, supervises, reload, learn }: OneProps) {
  const { me } = useMe();
  const [editing, setEditing] = useState<{ value: MemberSetting; revision: number }>();
  const key = useRef(newKey());
  const saving = useAction(
    (order: { value: MemberSetting; revision: number }) =>
      cloud.admin.changeMember({
        staffId: member.id,
        revision: order.revision,
        key: key.current,
        member: tidy(order.value) as MemberSetting,
      }),
    (after) => {
      key.current = newKey();
      setEditing(undefined);
      learn(after);
      void Taro.showToast({ title: '已保存', icon: 'success' });
    },
  );
  const value = editing?.value ?? settingOf(member);
  const mine = me?.id === member.id;
  return (
    <Screen
      title={member.name}
      footer={
        administers && !member.leftAt ? (
          <>
            {saving.failure && (
              <Trouble
                failure={saving.failure}
                {...(saving.failure.code === 'CHANGED'
                  ? {
                      retry: () => {
                        setEditing(undefined);
                        saving.forget();
                        reload();
                      },
                    }
                  : {})}
              />
            )}
            <Button busy={saving.busy} disabled={!editing} onTap={() => editing && void saving.run(editing)}>
              保存
            </Button>
          </>
        ) : undefined
      }
    >
      {member.leftAt && <Card tone="promise" title="已经离职" />}
      {administers && !member.leftAt ? (
        <View className="stack" key={`at-${editing?.revision ?? member.revision}`}>
          <MemberFields
            value={value}
            teams={teams}
            problems={problemsOf(saving.failure?.fields)}
            change={(part) => {
              key.current = newKey();
              setEditing({ revision: editing?.revision ?? member.revision, value: { ...value, ...part } });
            }}
          />
        </View>
      ) : (
        <Facts member={member} />
      )}
      {!member.leftAt && (administers || supervises || mine) && (
        <AbsencesCard member={member} learn={learn} />
      )}
      {!member.leftAt && (administers || supervises) && (
        <Leaving member={member} administers={administers && !mine} supervises={supervises} learn={learn} />
      )}
    </Screen>
  );
}

/** One of the staff: post, roles, roster, leave, hand-over (§3.2.2); or, `?invite=1`, somebody who is asked to join. Without an id it is oneself. */
export default function MemberPage() {
  const { id, invite } = useRouter().params;
  const { me } = useMe();
  const { data, failure, reload, replace } = useLoad(() => cloud.admin.team({}));
  const wanted = id ?? me?.id;
  const member = data?.members.find((one) => one.id === wanted);
  if (data && invite) return <InviteForm teams={data.teams} />;
  if (data && member)
    return (
      <One
        member={member}
        teams={data.teams}
        administers={data.administers}
        supervises={data.supervises}
        reload={() => void reload()}
        learn={(after) =>
          replace({ ...data, members: data.members.map((one) => (one.id === after.id ? after : one)) })
        }
      />
    );
  return (
    <Screen title="人员">
      {failure && <Trouble failure={failure} retry={() => void reload()} />}
      {!data && !failure && <Skeleton />}
      {data && !member && <Empty title="没有找到这位同事" hint="请从“人员与值班”里重新打开。" />}
    </Screen>
  );
}
