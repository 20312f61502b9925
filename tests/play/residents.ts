import { childrenOf } from '../../cloudfunctions/shared/workflow/categories/children';
import type { Action } from '../../types/actions';
import type { Category } from '../../types/complaint';
import type { Rating } from '../../types/feedback';
import type { NewComplaint } from '../../types/filing';
import type { ComplaintView } from '../../types/views';
import type { Chance } from './chance';
import type { Entry } from './input';

const categories: readonly [Category, ...Category[]] = [
  'service',
  'facility',
  'sanitation',
  'safety',
  'noise',
  'parking',
  'fees',
  'structureLeak',
  'neighbourViolation',
  'other',
];

/** A kind by chance, and for every second one below it. */
function kindOf(chance: Chance): Pick<NewComplaint, 'category' | 'child'> {
  const category = chance.pick(categories);
  const children = childrenOf({ categories: [] }, category);
  const child = children[Math.floor(chance.next() * children.length * 2)];
  return { category, ...(child && { child: child.id }) };
}

/** What a resident files: the words as they stand; place, kind and manner by chance. */
export function newComplaint(
  entry: Entry,
  communityId: string,
  buildings: readonly string[],
  chance: Chance,
): NewComplaint {
  const building = buildings[Math.floor(chance.next() * buildings.length)];
  return {
    communityId,
    text: entry.text,
    location: chance.percent(60)
      ? { ...(building && { building }), unit: '1', room: String(101 + 100 * Math.floor(chance.next() * 18)) }
      : {
          ...(building && { building }),
          publicPlace: chance.pick(['电梯', '大堂', '楼道', '地下车库', '花园']),
        },
    ...(chance.percent(70) && kindOf(chance)),
    danger: chance.percent(2),
    photos: [],
    capacity: chance.pick(['owner', 'owner', 'tenant', 'householdMember']),
    contact: {
      name: `住户${entry.person.slice(-4)}`,
      phone: `138${String(10_000_000 + (hash(entry.person) % 89_999_999))}`,
    },
    anonymous: chance.percent(6),
    sealed: chance.percent(1),
    namedStaff: [],
  };
}

const hash = (text: string) =>
  [...text].reduce((sum, char) => (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) >>> 0, 7);

const rating = (satisfaction: Rating['satisfaction'], solved: Rating['solved'], chance: Chance): Rating => ({
  satisfaction,
  solved,
  ...(chance.percent(50) && {
    stars: {
      speed: 1 + Math.floor(chance.next() * 5),
      attitude: 1 + Math.floor(chance.next() * 5),
      result: 1 + Math.floor(chance.next() * 5),
    },
  }),
  tags:
    satisfaction === 'dissatisfied'
      ? [chance.pick(['notSolved', 'tooSlow', 'attitude', 'notAsPromised'])]
      : [],
  photos: [],
  ...(solved === 'partly' && satisfaction === 'mostly' && { continueWanted: chance.percent(50) }),
});

/** What residents answer in the survey, in the shares of a middling property company. */
export function answer(chance: Chance): Rating {
  const share = chance.next() * 100;
  if (share < 62) return rating('satisfied', 'fully', chance);
  if (share < 76) return rating('mostly', 'fully', chance);
  if (share < 83) return rating('mostly', 'partly', chance);
  return rating('dissatisfied', chance.percent(60) ? 'not' : 'partly', chance);
}

/** What a resident does on looking at the complaint, if anything: only what the view offers. */
export function residentAction(view: ComplaintView, chance: Chance): Action | undefined {
  const may = (name: Action['name']) => (view.actions as string[]).includes(name);
  if (may('supply'))
    return chance.percent(70)
      ? { name: 'supply', data: { text: '补充说明：每天晚上八点以后最明显，已经拍了照片。', photos: [] } }
      : undefined;
  if (may('answerVisit'))
    return chance.percent(75)
      ? {
          name: 'answerVisit',
          data: chance.percent(80) ? { slot: 0 } : { text: '这两个时间都不在家，请换一天。' },
        }
      : undefined;
  if (may('rate') && !view.rating)
    return chance.percent(62) ? { name: 'rate', data: answer(chance) } : undefined;
  if (may('rate') && view.rating?.byStaff)
    return chance.percent(5) ? { name: 'rate', data: rating('dissatisfied', 'not', chance) } : undefined;
  if (may('appeal'))
    return chance.percent(25)
      ? { name: 'appeal', data: { reason: '这件事确实属于物业管理的范围，请再核实一次。' } }
      : undefined;
  if (may('undoWithdraw')) return chance.percent(20) ? { name: 'undoWithdraw', data: {} } : undefined;
  if (may('reopen'))
    return chance.percent(2)
      ? { name: 'reopen', data: { reason: '同样的问题又出现了', photos: [] } }
      : undefined;
  if (may('urge') && chance.percent(30)) return { name: 'urge', data: {} };
  if (may('withdraw') && chance.percent(1)) return { name: 'withdraw', data: { reason: '自己已经解决了' } };
  if (may('supplement') && chance.percent(4))
    return { name: 'supplement', data: { text: '今天又发生了一次，请尽快看看。', photos: [] } };
  return undefined;
}
