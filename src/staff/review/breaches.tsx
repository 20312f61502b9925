import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { MOST_IN_REVIEW, type ReviewedBreach, type ReviewView } from '../../../types/reviews';
import { Badge, Button, Card, Chips, optionsOf, Tap } from '../../components';
import { categoryText, clockText, exactText } from '../../text';
import { sharesText } from '../../text/explanation';
import { Missing } from './missing';
import { causeText, holderText, missingText } from './words';

const shelves = { bare: '没写原因的', all: '全部' } as const;
type Shelf = keyof typeof shelves;

const kindOf = ({ category }: ReviewedBreach): string => (category ? categoryText[category] : '待分类');

/** By what they are put together, so that many of one sort get their cause at once. */
const sorts = {
  clock: { label: '按时限', of: ({ clock }: ReviewedBreach) => clockText[clock] },
  kind: { label: '按类别', of: kindOf },
  holder: { label: '按经手人', of: ({ shares }: ReviewedBreach) => holderText(shares) },
} as const;
type Sort = keyof typeof sorts;
const sortText = { clock: sorts.clock.label, kind: sorts.kind.label, holder: sorts.holder.label };

const groupsOf = (breaches: readonly ReviewedBreach[], sort: Sort): [string, ReviewedBreach[]][] => {
  const groups = new Map<string, ReviewedBreach[]>();
  for (const breach of breaches) {
    const name = sorts[sort].of(breach);
    groups.set(name, [...(groups.get(name) ?? []), breach]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
};

interface OneProps {
  breach: ReviewedBreach;
  /** What its group says already. */
  sort: Sort;
  chosen: boolean;
  /** Absent: nothing is written any more. */
  turn?: () => void;
}

function One({ breach, sort, chosen, turn }: OneProps) {
  const { no, complaintId, clock, dueAt, shares, cause } = breach;
  const title = [sort !== 'kind' && kindOf(breach), sort !== 'clock' && clockText[clock]]
    .filter(Boolean)
    .join(' · ');
  const why = cause && [causeText[cause.kind], cause.words].filter(Boolean).join('：');
  const inside = (
    <View className="grow">
      <View className="text text--small text--strong">{title}</View>
      <View className="text text--tiny text--soft">
        {no}，应于 {exactText(dueAt)} 前完成。{sharesText(shares)}
      </View>
      {why && <View className="text text--small">原因：{why}</View>}
    </View>
  );
  const open = () => void Taro.navigateTo({ url: `/pages/complaint/index?id=${complaintId}` });
  return (
    <View className={turn ? 'review__breach' : 'review__breach review__breach--told'}>
      {turn ? (
        <Tap
          className={chosen ? 'tick tick--on' : 'tick'}
          chosen={chosen}
          says={`${title}，${no}${why ? `，原因 ${why}` : ''}${chosen ? '，已选' : ''}`}
          onTap={turn}
        >
          <View className="tick__box" />
          {inside}
        </Tap>
      ) : (
        inside
      )}
      <Tap className="review__open" says={`打开投诉 ${no}`} onTap={open}>
        看
      </Tap>
    </View>
  );
}

interface BreachesProps {
  view: ReviewView;
  /** Whether the signature was asked for: what is missing is said beside it. */
  asked: boolean;
  chosen: readonly string[];
  choose: (ids: string[]) => void;
}

/** What ran out in the month, put together so that the same cause is given to many at once (§5.3). */
export function Breaches({ view, asked, chosen, choose }: BreachesProps) {
  const { breaches, steps, missing } = view;
  const writes = steps.includes('explain');
  const [wanted, setWanted] = useState<Shelf>(writes ? 'bare' : 'all');
  const [sort, setSort] = useState<Sort>('clock');
  const bare = breaches.filter(({ cause }) => !cause);
  const shelf = bare.length === 0 ? 'all' : wanted;
  const shown = shelf === 'bare' ? bare : breaches;
  const turn = (ids: readonly string[], on: boolean) =>
    choose([...chosen.filter((id) => !ids.includes(id)), ...(on ? ids : [])]);
  return (
    <Card
      title="超时与原因"
      aside={breaches.length > 0 ? `${breaches.length - bare.length}/${breaches.length} 已写` : undefined}
    >
      {breaches.length === 0 && <View className="text text--soft">这个月没有时限超时。</View>}
      {breaches.length > 0 && (
        <View className="stack">
          {asked && missing.includes('causes') && <Missing>{missingText(view).causes}</Missing>}
          {bare.length === 0 ? (
            <View className="text text--soft">每一次超时都写明了原因。</View>
          ) : (
            <Chips
              id="shelf"
              label="看哪些"
              options={optionsOf(shelves)}
              value={shelf}
              onChange={setWanted}
            />
          )}
          <Chips
            id="sort"
            label="怎么归在一起"
            options={optionsOf(sortText)}
            value={sort}
            onChange={setSort}
          />
          {groupsOf(shown, sort).map(([name, group]) => {
            const ids = group.map(({ id }) => id);
            const all = ids.every((id) => chosen.includes(id));
            return (
              <View key={name} className="stack stack--tight">
                <View className="row row--apart">
                  <View className="text text--strong grow">
                    {name} <Badge tone="quiet">{group.length} 次</Badge>
                  </View>
                  {writes && (
                    <Button small tone="plain" onTap={() => turn(ids, !all)}>
                      {all ? '都不选' : '全选'}
                    </Button>
                  )}
                </View>
                {group.map((breach) => (
                  <One
                    key={breach.id}
                    breach={breach}
                    sort={sort}
                    chosen={chosen.includes(breach.id)}
                    {...(writes ? { turn: () => turn([breach.id], !chosen.includes(breach.id)) } : {})}
                  />
                ))}
              </View>
            );
          })}
          {breaches.length >= MOST_IN_REVIEW.breaches && (
            <View className="text text--tiny text--soft">只列最近的 {MOST_IN_REVIEW.breaches} 次。</View>
          )}
        </View>
      )}
    </Card>
  );
}
