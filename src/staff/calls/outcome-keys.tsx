import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CallView } from '../../../types/calls';
import type { RevisitOutcome } from '../../../types/feedback';
import { now } from '../../cloud';
import { Button } from '../../components';
import { fromPicker, revisitText, toPicker, whenText } from '../../text';
import { AnswerKeys } from './answer-keys';
import type { Outcome } from './use-pending';
import { surveyed } from './words';

interface OutcomeKeysProps {
  call: CallView;
  note: (said: string, outcome: Outcome) => void;
}

const HOUR = 60 * 60 * 1000;

/** When somebody may want to be called instead: within the hour, this evening, tomorrow. */
export function laterTimes(at: string): string[] {
  const tomorrow = toPicker(new Date(Date.parse(at) + 24 * HOUR).toISOString()).date;
  return [
    new Date(Date.parse(at) + HOUR).toISOString(),
    fromPicker(toPicker(at).date, '19:00'),
    fromPicker(tomorrow, '09:00'),
    fromPicker(tomorrow, '19:00'),
  ].filter((time, index) => index === 0 || time > new Date(Date.parse(at) + HOUR).toISOString());
}

const answers: readonly RevisitOutcome[] = ['thorough', 'partly', 'recurred', 'declinedToAnswer'];

/** One key per end of a call, large enough for the thumb of the hand that holds the telephone (§3.6.1, §3.7.1). */
export function OutcomeKeys({ call, note }: OutcomeKeysProps) {
  const [open, setOpen] = useState<'answer' | 'later'>();
  const at = now().toISOString();
  const again = call.reasons.includes('revisit') && call.actions.includes('revisit');
  const contact = (said: string, outcome: 'reached' | 'unreached' | 'wrongNumber', words?: string) =>
    note(said, { name: 'logContact', data: { outcome, at, ...(words ? { words } : {}) } });
  const missed = () =>
    again
      ? note('没接通', { name: 'revisit', data: { outcome: 'unreached', at } })
      : contact('没接通', 'unreached');

  if (open === 'answer')
    return (
      <>
        <AnswerKeys done={(said, data) => note(said, { name: 'recordAnswer', data })} />
        <Button tone="quiet" onTap={() => setOpen(undefined)}>
          返回
        </Button>
      </>
    );
  if (open === 'later')
    return (
      <View className="keys">
        {laterTimes(at).map((againAt) => (
          <Button
            key={againAt}
            tone="plain"
            onTap={() =>
              note(`约了${whenText(againAt, at)}再打`, {
                name: 'logContact',
                data: { outcome: 'later', at, againAt },
              })
            }
          >
            {whenText(againAt, at)}
          </Button>
        ))}
        <Button tone="quiet" onTap={() => setOpen(undefined)}>
          返回
        </Button>
      </View>
    );
  return (
    <View className="keys">
      {again
        ? answers.map((outcome) => (
            <Button
              key={outcome}
              tone={outcome === 'thorough' ? 'primary' : 'plain'}
              onTap={() => note(revisitText[outcome], { name: 'revisit', data: { outcome, at } })}
            >
              {revisitText[outcome]}
            </Button>
          ))
        : null}
      {surveyed(call) && <Button onTap={() => setOpen('answer')}>接通了，记评价</Button>}
      {!again && (
        <Button tone={surveyed(call) ? 'plain' : 'primary'} onTap={() => contact('接通了', 'reached')}>
          {surveyed(call) ? '接通了，没有评价' : '接通了，已告知'}
        </Button>
      )}
      <Button tone="plain" onTap={missed}>
        没接通
      </Button>
      {call.actions.includes('logContact') && (
        <>
          <Button tone="plain" onTap={() => setOpen('later')}>
            稍后再打
          </Button>
          <Button tone="plain" onTap={() => contact('号码不对', 'wrongNumber')}>
            号码不对
          </Button>
        </>
      )}
    </View>
  );
}
