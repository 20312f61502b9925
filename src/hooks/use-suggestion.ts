import { useEffect, useRef, useState } from 'react';
import type { Answer, Input, Output } from '../../types/api';
import { cloud } from '../cloud';

type Question = Input<'complaint', 'suggest'>;
/** What the cloud makes of the words typed so far (C3, B9). */
export type Suggestion = Output<'complaint', 'suggest'>;

const PAUSE = 600;
const FEWEST = 4;

/** Asks what the words suggest once the typing pauses; an older answer never covers a newer one, cases, times and advice of another place or kind are not shown, and no answer is no matter. */
export function useSuggestion(
  { text, category, communityId, danger, receivedAt, building, publicPlace }: Question,
  ask: (question: Question) => Promise<Answer<Suggestion>> = cloud.complaint.suggest,
): Suggestion | undefined {
  const [answered, setAnswered] = useState<{ about: string; suggestion: Suggestion }>();
  const asker = useRef(ask);
  asker.current = ask;
  const words = text.trim().length >= FEWEST ? text : '';
  const about = JSON.stringify([category, communityId, danger, receivedAt, building, publicPlace]);
  const question = JSON.stringify({
    text: words,
    category,
    communityId,
    danger,
    receivedAt,
    building,
    publicPlace,
  } satisfies Question);
  const worthIt = words !== '' || category !== undefined;
  useEffect(() => {
    if (!worthIt) {
      setAnswered(undefined);
      return;
    }
    let here = true;
    const asking = setTimeout(
      () =>
        void asker.current(JSON.parse(question)).then((answer) => {
          if (here && answer.ok) setAnswered({ about, suggestion: answer.data });
        }),
      PAUSE,
    );
    return () => {
      here = false;
      clearTimeout(asking);
    };
  }, [question, about, worthIt]);
  if (!answered) return undefined;
  if (answered.about === about) return answered.suggestion;
  const { expected, advice, ...rest } = answered.suggestion;
  return { ...rest, ...(advice?.category === category ? { advice } : {}), cases: [] };
}
