import type { OwnHome } from '../../../types/families';
import type { HomeBinding, Proof } from '../../../types/people';
import { exactText } from '../../text';

/** By what a home was confirmed. */
const proofText = {
  phone: '手机号和物业登记的一致',
  desk: '客服核实',
  family: '家人邀请',
} satisfies Record<Proof, string>;

const day = (instant: string): string => exactText(instant).replace(/ \S+$/, '');

/** Since when, until when, and by what a home is somebody's: one line each. */
export const standingLines = ({
  verified,
  how,
  since,
  askedAt,
  until,
  over,
  unlisted,
}: HomeBinding): string[] =>
  [
    verified && since ? `${day(since)} 起${how ? `（${proofText[how]}）` : ''}` : '',
    !verified && askedAt ? `${day(askedAt)} 登记` : '',
    until ? (over ? `${until} 已到期或搬走` : `到 ${until} 为止`) : '',
    unlisted ? '物业的登记里没有这个房号' : '',
  ].filter(Boolean);

/** What unbinding a home takes away and what it leaves. */
export const unbindingText = ({ verified, over, members, invitations }: OwnHome): string => {
  const open = invitations.filter((one) => one.open).length;
  const goes = [
    '投诉时不再自动带出这个地址',
    ...(verified && !over ? ['以后投诉不再标为“已核实”，要再用需重新登记、重新核实'] : []),
    ...(members.length > 0 ? [`您邀请的 ${members.length} 位家庭成员一起退出，会通知他们`] : []),
    ...(open > 0 ? [`${open} 个还没用完的邀请作废`] : []),
  ];
  return [
    '会没有的：',
    ...goes.map((one) => `· ${one}；`),
    '不会变的：',
    '· 您提交过的投诉都还在，照常办理，照常通知您；',
    '· 同住的人提交的投诉，本来就只有他们自己看得到。',
  ].join('\n');
};
