import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../types/api';
import type { Receipt } from '../../../types/views';
import { showFirstProblem } from '../../actions/form/first-problem';
import { cloud, unavailable } from '../../cloud';
import { askForMessages } from '../../cloud/message-credits';
import { onNetworkBack } from '../../cloud/network';
import { readParameter } from '../../cloud/parameter';
import { Button, Card, DangerSign, Problem, Screen, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { learnMe, reloadMe, useMe } from '../../hooks/use-me';
import { useSuggestion } from '../../hooks/use-suggestion';
import { picturesArrived } from '../../hooks/use-unsent-pictures';
import { deliver } from '../../outbox/sender';
import { LimitCard } from '../limit-card';
import { ConsentField } from './consent-field';
import { DangerQuestion } from './danger-question';
import { EarlierCard } from './earlier-card';
import { checkFiling, consentNeeded, type Filing, type FilingProblems, placeOf, scanned } from './filing';
import { IdentityFields } from './identity-fields';
import { PlaceFields } from './place-fields';
import { SimilarCases } from './similar-cases';
import { useAgain } from './use-again';
import { useFiling } from './use-filing';
import { useKeptPhotos } from './use-kept-photos';
import { WhatFields } from './what-fields';

const waits = {
  UNAVAILABLE: '网络不通，没有送到。已放入“待发送”，有网络时自动发出；也可以再点一次。',
};

/** A resident complains (T1, §3.1.2). What is typed survives a lost network; one intention makes one complaint. */
export default function FilePage() {
  const { me, failure, reload } = useMe();
  const {
    building: spot,
    publicPlace: common,
    unknown,
    draft: wanted,
    anew,
    category,
    again,
  } = useRouter().params;
  const [initial] = useState(() => ({
    ...scanned(readParameter(spot), readParameter(common)),
    // 报修 is a complaint about something broken.
    ...(category === 'facility' ? { category: 'facility' as const } : {}),
  }));
  // What is scanned is another matter than whatever was begun before.
  const draft = useFiling(initial, wanted, Boolean(spot || common || unknown || anew));
  const missed = useAgain(again, me, draft);
  const photo = useKeptPhotos(draft, 'photo');
  const video = useKeptPhotos(draft, 'video');
  const audio = useKeptPhotos(draft, 'audio');
  const kept = photo && video && audio ? { photo, video, audio } : undefined;
  // Whoever tries again after a lost answer is not asked for messages twice.
  const asked = useRef(false);
  const [tried, setTried] = useState(false);
  const [renewed, setRenewed] = useState(false);
  const { value: filing, change } = draft;

  const { building, publicPlace } = me && filing.where ? placeOf(filing, me) : {};
  const suggestion = useSuggestion({ text: filing.text, category: filing.category, building, publicPlace });

  useEffect(() => {
    if (draft.restored) return;
    void cloud.account.contact({}).then((answer) => {
      if (answer.ok) {
        const { name = '', phone = '', callTime } = answer.data;
        draft.fill({ name, phone, callTime });
      }
    });
  }, [draft.restored, draft.fill]);

  const check = (form: Filing) =>
    me ? checkFiling(form, me, suggestion?.categories[0]?.category) : { problems: {} };
  const verdict = check(filing);
  const problems: FilingProblems = tried && 'problems' in verdict ? verdict.problems : {};

  // What was agreed to is not what holds now: the notice stands beside the tick, and all that was typed stays.
  const renew = (answer: Answer<Receipt>): Answer<Receipt> => {
    if (!answer.ok && answer.error.code === 'CONSENT_NEEDED') {
      change({ consented: false });
      setRenewed(true);
      void reloadMe().then(showFirstProblem);
    }
    return answer;
  };
  // Not without the pictures: one that has not arrived is as good as no network, and it all waits for one.
  const send = async () => {
    const arrived = await picturesArrived();
    const checked = check(draft.latest());
    if (!me || !('complaint' in checked)) return unavailable();
    draft.wait(checked.complaint, consentNeeded(me) ? me.community.consentVersion : undefined);
    return arrived ? renew(await deliver(draft.key)) : unavailable();
  };
  const sending = useAction(
    send,
    ({ id }: Receipt) => void Taro.redirectTo({ url: `/mine/receipt/index?id=${id}` }),
  );
  const { waiting } = draft.entry;
  useEffect(() => (waiting ? onNetworkBack(() => void sending.run()) : undefined), [waiting, sending.run]);

  const submit = async () => {
    if (!me || sending.busy) return;
    setTried(true);
    if ('problems' in verdict) return showFirstProblem();
    const credits = asked.current ? undefined : await askForMessages(me, ['receipt', 'progress', 'survey']);
    if (credits) {
      asked.current = true;
      learnMe({ ...me, credits });
    }
    await sending.run();
  };

  if (!me)
    return (
      <Screen title="我要投诉">
        {failure ? <Problem failure={failure} retry={reload} /> : <Skeleton />}
      </Screen>
    );

  return (
    <Screen
      title="我要投诉"
      footer={
        <>
          {sending.failure ? <Problem failure={sending.failure} words={waits} /> : null}
          <Button busy={sending.busy} onTap={() => void submit()}>
            {filing.joins ? '附议并提交' : '提交投诉'}
          </Button>
        </>
      }
    >
      {draft.restored ? (
        <View className="row row--apart">
          <View className="text text--small text--soft grow">
            {waiting ? '这件在等网络，一有网络就自动发出' : '已恢复上次没写完的内容'}
          </View>
          <Button tone="quiet" small onTap={draft.clear}>
            另写一件
          </Button>
        </View>
      ) : null}
      {unknown ? (
        <View className="text text--small text--promise">这个二维码上的地点已经变了，请自己选地点。</View>
      ) : null}
      {missed ? <Problem failure={missed} /> : null}
      <LimitCard me={me} />
      <EarlierCard filing={filing} />
      <DangerSign
        sign={suggestion?.danger}
        urgent={filing.danger === true}
        onUrgent={() => change({ danger: true })}
      />
      <DangerQuestion
        phone={me.community.phone24h}
        value={filing.danger}
        onChange={(danger) => change({ danger })}
      />
      <WhatFields
        key={draft.key}
        filing={filing}
        problems={problems}
        suggestion={suggestion}
        unsent={kept}
        change={change}
      />
      <Card>
        <View className="stack">
          <PlaceFields me={me} filing={filing} problems={problems} change={change} />
        </View>
      </Card>
      <SimilarCases cases={suggestion?.cases ?? []} filing={filing} change={change} />
      <IdentityFields me={me} filing={filing} problems={problems} change={change} />
      {consentNeeded(me) ? (
        <ConsentField
          communityId={me.community.id}
          renewed={renewed}
          on={filing.consented}
          problem={problems.consented}
          onChange={(consented) => change({ consented })}
        />
      ) : null}
    </Screen>
  );
}
