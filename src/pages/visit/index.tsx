import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { Answer, Input } from '../../../types/api';
import type { Spot } from '../../../types/places';
import type { Receipt } from '../../../types/views';
import type { Site } from '../../../types/website';
import { showFirstProblem } from '../../actions/form/first-problem';
import { askAsVisitor } from '../../cloud/visitor.h5';
import {
  Button,
  CallTimeField,
  Card,
  DangerSign,
  KindField,
  PickerField,
  Problem,
  Screen,
  Skeleton,
  SwitchField,
  TextArea,
  TextField,
} from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { useLoad } from '../../hooks/use-load';
import { useSuggestion } from '../../hooks/use-suggestion';
import { ConsentField } from '../../mine/file/consent-field';
import { DangerQuestion } from '../../mine/file/danger-question';
import { WishFields } from '../../mine/file/wish-fields';
import { checkVisit, emptyVisit, type VisitProblems } from './form';
import { Received } from './received';

type Question = Parameters<typeof useSuggestion>[0];
const askForNotice = (wanted: Input<'account', 'notice'>) => askAsVisitor('account', 'notice', wanted);
const askWords = (question: Question) => askAsVisitor('complaint', 'suggest', question);

const choices = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));

/** The community of the code that was scanned, with the place (C1.18); without one, or with one that is no more, the community that the address names, otherwise the website's (C4). */
const openSite = async (
  code: string | undefined,
  communityId: string | undefined,
): Promise<Answer<{ site: Site; spot?: Spot; unknown?: boolean }>> => {
  const scanned = code ? await askAsVisitor('account', 'place', { code }) : undefined;
  if (scanned?.ok) return scanned;
  if (scanned && scanned.error.code === 'UNAVAILABLE') return scanned;
  const answer = await askAsVisitor('account', 'site', communityId ? { communityId } : {});
  return answer.ok ? { ...answer, data: { site: answer.data, unknown: scanned !== undefined } } : answer;
};

/** On the website: complain without signing in (§3.1.1), and get a number and a code. */
export default function VisitPage() {
  const { place: code, community } = useRouter().params;
  const { data, failure, reload } = useLoad(() => openSite(code, community));
  const site = data?.site;
  const draft = useDraft('visit', emptyVisit);
  // What was scanned is where it is; the person may still say otherwise.
  const { fill } = draft;
  const { kind, name: spot } = data?.spot ?? {};
  useEffect(() => {
    if (kind) fill({ building: undefined, publicPlace: undefined, [kind]: spot });
  }, [kind, spot, fill]);
  const [tried, setTried] = useState(false);
  const [renewed, setRenewed] = useState(false);
  const [receipt, setReceipt] = useState<Receipt>();
  const { value: visit, change } = draft;
  const { text, category } = visit;
  const suggestion = useSuggestion({ text, category, communityId: site?.id }, askWords);
  const sending = useAction(
    async (complaint: Input<'complaint', 'fileAsVisitor'>) => {
      const answer = await askAsVisitor('complaint', 'fileAsVisitor', complaint);
      if (answer.ok || !answer.error.fields?.['complaint.consent']) return answer;
      // The notice has changed meanwhile: it stands beside the tick, and all that was typed stays.
      change({ consented: false });
      setRenewed(true);
      void reload().then(showFirstProblem);
      return { ...answer, error: { code: 'CONSENT_NEEDED' as const } };
    },
    (filed) => {
      draft.clear();
      setReceipt(filed);
      void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
    },
  );
  if (receipt) return <Received receipt={receipt} />;
  if (!data || !site)
    return (
      <Screen title="网上投诉">
        {failure ? <Problem failure={failure} retry={() => void reload()} /> : <Skeleton />}
      </Screen>
    );
  const verdict = checkVisit(visit, site, suggestion?.categories[0]?.category);
  const problems: VisitProblems = tried && 'problems' in verdict ? verdict.problems : {};
  const submit = () => {
    setTried(true);
    if ('problems' in verdict) return showFirstProblem();
    void sending.run({ key: draft.key, complaint: verdict.complaint });
  };
  return (
    <Screen
      title="网上投诉"
      footer={
        <>
          {sending.failure ? <Problem failure={sending.failure} /> : null}
          <Button busy={sending.busy} onTap={submit}>
            提交投诉
          </Button>
        </>
      }
    >
      {data.unknown ? (
        <View className="text text--small text--promise">这个二维码上的地点已经变了，请自己选地点。</View>
      ) : null}
      <DangerSign
        sign={suggestion?.danger}
        urgent={visit.danger === true}
        onUrgent={() => change({ danger: true })}
      />
      <DangerQuestion phone={site.phone24h} value={visit.danger} onChange={(danger) => change({ danger })} />
      <Card>
        <View className="stack">
          <TextArea
            id="text"
            label="发生了什么？"
            max={2000}
            value={visit.text}
            placeholder="写清楚什么事、什么时候、影响到什么，至少 10 个字"
            problem={problems.text}
            onChange={(text) => change({ text })}
          />
          <KindField
            label="属于哪一类？"
            value={visit}
            problems={problems}
            suggestion={suggestion}
            onChoose={(category, child) => change({ category, child })}
            onAnswer={(answers) => change({ answers })}
          />
          <WishFields wish={visit} problems={problems} change={change} />
        </View>
      </Card>
      <Card>
        <View className="stack">
          <PickerField
            id="building"
            label="哪一栋楼？"
            optional
            options={choices(site.buildings)}
            value={visit.building}
            onChange={(building) => change({ building })}
          />
          <PickerField
            id="public-place"
            label="公共区域"
            optional
            options={choices(site.publicPlaces)}
            value={visit.publicPlace}
            onChange={(publicPlace) => change({ publicPlace })}
          />
          <TextField
            id="free-text"
            label="具体位置"
            optional={Boolean(visit.building || visit.publicPlace)}
            value={visit.freeText}
            placeholder="例如 3 楼电梯口"
            problem={problems['location.freeText']}
            onChange={(freeText) => change({ freeText })}
          />
        </View>
      </Card>
      <Card>
        <View className="stack">
          <TextField
            id="name"
            label="称呼"
            value={visit.name}
            placeholder="例如 林女士"
            problem={problems['contact.name']}
            onChange={(name) => change({ name })}
          />
          <TextField
            id="phone"
            kind="phone"
            label="电话"
            hint="没有登录，我们只能靠它联系您。"
            value={visit.phone}
            problem={problems['contact.phone']}
            onChange={(phone) => change({ phone })}
          />
          <SwitchField
            id="anonymous"
            label="匿名"
            hint="工作人员看不到姓名和电话；确有需要时，说明用途后可以查看，查看会留下记录。"
            on={visit.anonymous}
            onChange={(anonymous) => change({ anonymous })}
          />
          <CallTimeField value={visit.callTime} onChange={(callTime) => change({ callTime })} />
        </View>
      </Card>
      <ConsentField
        communityId={site.id}
        ask={askForNotice}
        renewed={renewed}
        on={visit.consented}
        problem={problems.consented}
        onChange={(consented) => change({ consented })}
      />
    </Screen>
  );
}
