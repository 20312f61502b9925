import { suggestChild } from '../../../cloudfunctions/shared/workflow/categories/child-words';
import {
  allChildren,
  childName,
  childOf,
  childrenOf,
  withRemoved,
} from '../../../cloudfunctions/shared/workflow/categories/children';
import { Category, ChildId } from '../../../types/complaint';
import type { CategorySetting } from '../../../types/settings';

const kind = (code: Category, children?: CategorySetting['children']): CategorySetting => ({
  code,
  team: '工程部',
  defaultSeverity: 'normal',
  sensitive: false,
  ...(children ? { children } : {}),
});

const silent = { categories: Category.options.map((code) => kind(code)) };
const own = {
  categories: [
    kind('facility', [
      { id: 'pool', name: '泳池' },
      { id: 'lift', name: '升降机' },
      { id: 'door', name: '门禁', removed: true },
    ]),
    kind('noise', []),
  ],
};

test('§3.2.1 the house has some below every kind: each with an id that can be kept, none twice, short enough to tap', () => {
  for (const category of Category.options) {
    const children = childrenOf(silent, category);
    expect(children.length).toBeGreaterThan(3);
    expect(children.length).toBeLessThanOrEqual(12);
    expect(new Set(children.map(({ name }) => name)).size).toBe(children.length);
    for (const { id, name } of children) {
      expect(ChildId.safeParse(id).success).toBe(true);
      expect(name.length).toBeLessThanOrEqual(12);
    }
  }
});

test('§3.2.1 what the community says of a kind holds, in its order; what was taken away is not offered and keeps its name', () => {
  expect(childrenOf(own, 'facility')).toEqual([
    { id: 'pool', name: '泳池' },
    { id: 'lift', name: '升降机' },
  ]);
  expect(childOf(own, 'facility', 'door')).toBeUndefined();
  expect(childOf(own, 'noise', 'lift')).toBeUndefined();
  expect(childOf(own, undefined, 'lift')).toBeUndefined();
  expect(childName(own, 'facility', 'door')).toBe('门禁');
  expect(childName(own, 'noise', 'works')).toBe('装修施工');
  expect(childName(own, 'noise', 'never')).toBeUndefined();
  expect(Object.keys(allChildren(own))).not.toContain('noise');
});

test('§3.2.1 taken away is kept behind the others, once; back by its id or its name it is the same', () => {
  const given = [
    { id: 'lift', name: '电梯' },
    { id: 'fresh', name: '门禁' },
  ];
  expect(withRemoved(own, 'facility', given)).toEqual([
    { id: 'lift', name: '电梯' },
    { id: 'door', name: '门禁' },
    { id: 'pool', name: '泳池', removed: true },
  ]);
  const byId = withRemoved(own, 'facility', [{ id: 'door', name: '大门' }]);
  expect(byId.find(({ id }) => id === 'door')).toEqual({ id: 'door', name: '大门' });
  expect(withRemoved(silent, 'other', []).every(({ removed }) => removed)).toBe(true);
});

describe('C3 one below the kind, from the words', () => {
  const offered = childrenOf(silent, 'facility');
  const suggested = (text: string) => suggestChild(text, 'facility', offered)?.child.id;

  test('C3 the one with most of its words; none where two have as many, or nothing is said of any', () => {
    expect(suggested('电梯又困人了')).toBe('lift');
    expect(suggested('楼道灯不亮，晚上一片黑')).toBe('power');
    expect(suggested('电梯和门禁都坏了')).toBeUndefined();
    expect(suggested('什么都坏了')).toBeUndefined();
  });

  test('C3 one of the community’s own by its name; one that is not offered never', () => {
    const text = '泳池的过滤设备坏了，电梯没事';
    expect(suggestChild('泳池的过滤设备坏了', 'facility', childrenOf(own, 'facility'))).toEqual({
      child: { id: 'pool', name: '泳池' },
      words: ['泳池'],
    });
    expect(suggestChild(text, 'facility', [{ id: 'door', name: '门禁' }])).toBeUndefined();
  });
});
