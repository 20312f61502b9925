import {
  byText,
  capacityText,
  channelText,
  exactText,
  kindText,
  ownerText,
  placeText,
  planKindText,
  receiptMethodText,
  revisitMethodText,
  satisfactionText,
  severityText,
  solvedText,
  stageStaffText,
  stageText,
  timelineSentence,
} from '../../../src/text';
import type { CheckpointView, ComplaintView, MeasureView, PlanView } from '../../../types/views';
import { type Annex, annexed } from './annex';
import { type Block, type Fact, facts, type Paper } from './paper';

const hidden = ({ sealed, anonymous }: ComplaintView) =>
  sealed ? '身份密封' : anonymous ? '匿名' : undefined;

/** What paper cannot show is said on it (§3.1.2). */
const recordings = ({ video, audio }: { video?: string; audio?: string }): string | undefined =>
  [video && '附视频 1 段', audio && '附录音 1 段'].filter(Boolean).join('，') || undefined;

/** Stands above words that a second person has confirmed to be abusive; the words stay (C1.17). */
const insulting = ({ abuse }: Pick<ComplaintView, 'abuse'>): string | undefined =>
  abuse === 'confirmed' ? '（含辱骂内容，经主管确认）' : undefined;

const matter = (view: ComplaintView): Block[] => [
  facts([
    ['状态', (view.relation === 'own' ? stageText : stageStaffText)[view.stage]],
    ['类别', view.category && kindText(view)],
    ['严重程度', severityText[view.severity]],
    ['地点', placeText(view.location)],
    ['登记', `${exactText(view.filedAt)}，${channelText[view.channel]}`],
    ['来源编号', view.reception?.channelRef],
    ['接到', view.receivedAt !== view.filedAt && exactText(view.receivedAt)],
    ['补登原因', view.reception?.backdatingReason],
    ['登记人', view.reception?.by && `${view.reception.by.title} ${view.reception.by.name}`],
    ['告知方式', view.reception && receiptMethodText[view.reception.method]],
    ['发生时间', view.occurred],
    ['身份', `${capacityText[view.capacity]}${view.identityVerified ? '（已核实）' : '（未核实）'}`],
    [
      '投诉人',
      hidden(view) ?? ([view.contact?.name, view.contact?.phone].filter(Boolean).join('　') || undefined),
    ],
    ['负责人', view.handler && `${view.handler.title} ${view.handler.name}`],
    ['主管', view.supervisor && `${view.supervisor.title} ${view.supervisor.name}`],
    ['下一步', ownerText(view.owner, view.relation)],
    ['轮次', view.round > 1 && `第 ${view.round} 轮`],
    ['附议', view.followers > 0 && `${view.followers} 户`],
  ]),
  { kind: 'heading', text: '投诉内容' },
  ...[insulting(view)].flatMap((text): Block[] => (text ? [{ kind: 'small', text }] : [])),
  { kind: 'words', text: view.text || '（无权查看）' },
  facts([
    ['希望', view.remedy],
    ...(view.answers ?? []).map(({ question, answer }): Fact => [question, answer]),
    ['附件', recordings(view)],
  ]),
];

const measureText = ({ what, owner, dueAt, doneAt, waived }: MeasureView, index: number): Fact => [
  `措施 ${index + 1}`,
  [
    what,
    owner && `（${owner}）`,
    doneAt
      ? `，${exactText(doneAt)} 完成`
      : waived === undefined
        ? `，${exactText(dueAt)} 前完成`
        : `，不再做${waived && `：${waived}`}`,
  ]
    .filter(Boolean)
    .join(''),
];

const checkpointText = ({ at, what, doneAt }: CheckpointView, index: number): Fact => [
  `检查点 ${index + 1}`,
  `${what}，${doneAt ? `${exactText(doneAt)} 看过` : `${exactText(at)} 前查看`}`,
];

const plan = (one: PlanView): Block[] => [
  {
    kind: 'heading',
    text: `处理方案 第 ${one.version} 版${one.approvedAt ? `（${exactText(one.approvedAt)} 审定）` : '（待审批）'}`,
  },
  { kind: 'words', text: one.residentMessage },
  facts([
    ...one.measures.map(measureText),
    ...(one.checkpoints ?? []).map(checkpointText),
    ['完成时间', `${exactText(one.endAt)} 前`],
    ['进度更新', `每 ${one.progressEveryDays} 天至少一次`],
    ['回访方式', revisitMethodText[one.revisitMethod]],
    ['对住户的影响', one.residentImpact],
    ['类型', one.author && planKindText[one.kind]],
    ['费用', one.cost !== undefined && `¥${one.cost}`],
    ['补偿', one.compensation !== undefined && `¥${one.compensation}`],
    ['编制', one.author && `${one.author.title} ${one.author.name}`],
  ]),
];

const outcome = ({ resolution, rating, archive }: ComplaintView): Block[] => [
  ...(resolution
    ? [
        { kind: 'heading', text: '处理结果' } as const,
        { kind: 'words', text: resolution.result } as const,
        facts([['告知时间', exactText(resolution.at)]]),
      ]
    : []),
  ...(rating || archive
    ? [
        { kind: 'heading', text: '评价与归档' } as const,
        facts([
          [
            '评价',
            rating &&
              `${satisfactionText[rating.satisfaction]}，${solvedText[rating.solved]}${rating.byStaff ? '（工作人员代记）' : ''}`,
          ],
          ['归档', archive && exactText(archive.at)],
        ]),
      ]
    : []),
];

const history = (view: ComplaintView): Block[] => [
  { kind: 'heading', text: `处理经过（${view.timeline.length} 条）` },
  ...view.timeline.map((entry): Block => {
    const { title, body } = timelineSentence(entry, view.relation);
    const pictures = entry.photos?.length ? `照片 ${entry.photos.length} 张` : undefined;
    const text = [insulting(entry), body, pictures, recordings(entry)].filter(Boolean).join('\n');
    return {
      kind: 'entry',
      at: exactText(entry.at),
      by: byText(entry.by, view.relation),
      title,
      ...(text ? { body: text } : {}),
      internal: entry.internal,
    };
  }),
];

/** Every picture that this reader may see, each once, in the order of the paper. */
export const picturesIn = ({ photos, resolution, timeline }: ComplaintView): string[] => [
  ...new Set([...photos, ...timeline.flatMap((entry) => entry.photos ?? []), ...(resolution?.photos ?? [])]),
];

/** One complaint in words, as its reader sees it on the screen (B12): the same view, the same sentences. */
export const paperOf = (
  view: ComplaintView,
  sign: { name: string; at: string; community: string },
  pictures: readonly Buffer[],
  annex?: Annex,
): Paper => {
  const own = view.relation === 'own';
  const left = picturesIn(view).length - pictures.length;
  const note =
    left > 0 ? [{ kind: 'words', text: `另有 ${left} 张照片未附，请在小程序里查看。` } as const] : [];
  const when = `${exactText(sign.at)} 导出`;
  return {
    title: own ? '我的投诉' : '投诉档案',
    subtitle: `${sign.community}　编号 ${view.no}`,
    foot: own ? when : `${sign.name} ${when}，个人信息已遮盖，仅限工作使用，不得转发`,
    ...(own ? {} : { mark: `${sign.name} ${when}` }),
    blocks: [
      ...matter(view),
      ...(view.plan ? plan(view.plan) : []),
      ...(view.previousPlans ?? []).flatMap(plan),
      ...outcome(view),
      ...history(view),
      ...(annex ? annexed(view, annex) : []),
      ...note,
    ],
    pictures,
  };
};
