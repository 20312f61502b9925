import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Receipt } from '../../../types/views';
import type { Problems } from '../../actions/form/examine';
import { showFirstProblem } from '../../actions/form/first-problem';
import { cloud, now, unavailable } from '../../cloud';
import { Button, Problem, Screen } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { useMe } from '../../hooks/use-me';
import { useSuggestion } from '../../hooks/use-suggestion';
import { picturesArrived } from '../../hooks/use-unsent-pictures';
import '../parts/parts.scss';
import { CallerStep } from './caller-step';
import './intake.scss';
import { MatterFields } from './matter-fields';
import { PersonFields } from './person-fields';
import { Registered } from './registered';
import {
  checkRegistration,
  emptyRegistration,
  hasTeller,
  type Registration,
  sameCustomer,
} from './registration';
import { ToldCard } from './told-card';

/** A complaint registered for somebody on the phone or at the counter (§3.1.1, B6): who, what, read back, told, number. */
export default function IntakePage() {
  const { me, failure, reload } = useMe();
  const draft = useDraft('intake', emptyRegistration);
  const [tried, setTried] = useState(false);
  const [receipt, setReceipt] = useState<Receipt>();
  const at = now().toISOString();

  const { change } = draft;
  const { text, category, danger, receivedAt, location } = draft.value;
  const { building, publicPlace } = location;
  const suggestion = useSuggestion({
    text,
    category,
    communityId: me?.community.id,
    danger,
    receivedAt,
    building,
    publicPlace,
  });
  const check = (form: Registration) =>
    me ? checkRegistration(form, me, suggestion?.categories[0]?.category) : undefined;
  const verdict = check(draft.value);
  const saving = useAction(async () => {
    const arrived = await picturesArrived();
    const checked = check(draft.latest());
    return arrived && checked && 'complaint' in checked
      ? cloud.complaint.register({ key: draft.key, complaint: checked.complaint })
      : unavailable();
  }, setReceipt);
  const unknown = saving.failure?.fields?.['complaint.relatedNo'];
  const problems: Problems = {
    ...(unknown ? { relatedNo: unknown } : {}),
    ...(tried && verdict && 'problems' in verdict ? verdict.problems : {}),
  };
  const save = async () => {
    setTried(true);
    if (!verdict) return;
    if ('complaint' in verdict) return saving.run();
    showFirstProblem();
  };
  const goOn = (keep: boolean) => {
    const next = keep ? sameCustomer(draft.value) : undefined;
    draft.clear();
    if (next) draft.change(next);
    setReceipt(undefined);
    setTried(false);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };

  if (receipt) return <Registered receipt={receipt} again={() => goOn(true)} afresh={() => goOn(false)} />;
  const ready = draft.value.asked;
  return (
    <Screen
      title="代客登记"
      footer={
        ready ? (
          <>
            {saving.failure && !saving.failure.known && <Problem failure={saving.failure} />}
            <Button busy={saving.busy} disabled={!me} onTap={() => void save()}>
              登记
            </Button>
          </>
        ) : undefined
      }
    >
      {failure && !me && <Problem failure={failure} retry={reload} />}
      <CallerStep draft={draft.value} change={change} />
      {ready && (
        <>
          <MatterFields
            me={me}
            draft={draft.value}
            problems={problems}
            suggestion={suggestion}
            change={(part) => {
              if (unknown && 'relatedNo' in part) saving.forget();
              change(part);
            }}
          />
          <PersonFields
            me={me}
            known={saving.failure?.known}
            forget={saving.forget}
            draft={draft.value}
            now={at}
            problems={problems}
            change={change}
          />
          {hasTeller(draft.value) && (
            <ToldCard
              draft={draft.value}
              now={at}
              expected={suggestion?.expected}
              problems={problems}
              change={change}
            />
          )}
        </>
      )}
    </Screen>
  );
}
