import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { Receipt } from '../../../types/views';
import { cloud } from '../../cloud';
import { storageKey } from '../../cloud/identity';
import { askForMessages } from '../../cloud/message-credits';
import { Button, Card, DangerSign, Problem, Screen, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { learnMe, reloadMe, useMe } from '../../hooks/use-me';
import { useSuggestion } from '../../hooks/use-suggestion';
import { ConsentField } from './consent-field';
import { DangerQuestion } from './danger-question';
import { checkFiling, consentNeeded, emptyFiling, type FilingProblems, placeOf } from './filing';
import { IdentityFields } from './identity-fields';
import { PlaceFields } from './place-fields';
import { SimilarCases } from './similar-cases';
import { WhatFields } from './what-fields';

/** A resident complains (T1, §3.1.2). What is typed survives a lost network; one intention makes one complaint. */
export default function FilePage() {
  const { me, failure, reload } = useMe();
  const draft = useDraft('file', emptyFiling);
  const [problems, setProblems] = useState<FilingProblems>({});
  const { value: filing } = draft;
  const change: typeof draft.change = (part) => {
    setProblems({});
    draft.change(part);
  };

  const { building, publicPlace } = me && filing.where ? placeOf(filing, me) : {};
  const suggestion = useSuggestion({ text: filing.text, category: filing.category, building, publicPlace });

  useEffect(() => {
    if (draft.restored) return;
    void cloud.account.contact({}).then((answer) => {
      if (answer.ok) draft.fill({ name: answer.data.name ?? '', phone: answer.data.phone ?? '' });
    });
  }, [draft.restored, draft.fill]);

  const sending = useAction(cloud.complaint.submit, (receipt: Receipt) => {
    draft.clear();
    Taro.setStorageSync(storageKey(`receipt:${receipt.id}`), receipt);
    void reloadMe();
    void Taro.redirectTo({ url: `/pages/receipt/index?id=${receipt.id}` });
  });

  const submit = async () => {
    if (!me || sending.busy) return;
    const checked = checkFiling(filing, me, suggestion?.categories[0]?.category);
    if ('problems' in checked) {
      setProblems(checked.problems);
      void Taro.showToast({ title: '有的地方还没填好', icon: 'none' });
      return;
    }
    const credits = await askForMessages(me, ['receipt', 'progress', 'survey']);
    if (credits) learnMe({ ...me, credits });
    if (consentNeeded(me)) await cloud.account.consent({ version: me.community.consentVersion });
    await sending.run({ key: draft.key, complaint: checked.complaint });
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
        <Button busy={sending.busy} onTap={() => void submit()}>
          {filing.joins ? '附议并提交' : '提交投诉'}
        </Button>
      }
    >
      {draft.restored ? (
        <View className="row row--apart">
          <View className="text text--small text--soft grow">已恢复上次没写完的内容</View>
          <Button tone="quiet" small onTap={draft.clear}>
            重新写
          </Button>
        </View>
      ) : null}
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
      <WhatFields filing={filing} problems={problems} suggestion={suggestion} change={change} />
      <Card>
        <View className="stack">
          <PlaceFields me={me} filing={filing} problems={problems} change={change} />
        </View>
      </Card>
      <SimilarCases cases={suggestion?.cases ?? []} filing={filing} change={change} />
      <IdentityFields me={me} filing={filing} problems={problems} change={change} />
      {consentNeeded(me) ? (
        <ConsentField
          on={filing.consented}
          problem={problems.consented}
          onChange={(consented) => change({ consented })}
        />
      ) : null}
      {Object.keys(problems).length > 0 ? (
        <View className="text text--small text--danger">上面标红的地方请再看一下。</View>
      ) : null}
      {sending.failure ? <Problem failure={sending.failure} retry={() => void submit()} /> : null}
    </Screen>
  );
}
