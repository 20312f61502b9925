import { useEffect, useState } from 'react';
import type { AlarmView } from '../../types/alarms';
import type { StaffRole } from '../../types/people';
import { cloud } from '../cloud';
import { onNews } from '../cloud/news';
import { hush, ring } from '../cloud/ring';
import { useMe } from './use-me';

/** Whoever may take a complaint up; the server says who of them hears what (T1). */
const hearing: readonly StaffRole[] = ['agent', 'supervisor', 'manager'];

const BEAT = 4_000;
/** It is asked for once a minute: oftener costs more than it saves. */
const BEATS_BETWEEN = 15;

let known: readonly AlarmView[] = [];
let knownOf: string | undefined;
let beats = 0;
let beating: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<(alarms: readonly AlarmView[]) => void>();

function learn(alarms: readonly AlarmView[]): void {
  known = alarms;
  for (const listener of listeners) listener(alarms);
  if (alarms.some(({ seen }) => !seen)) ring();
  else hush();
}

/** Asks what rings now; what rang goes on ringing while nothing is to be heard from the cloud. */
export async function listen(): Promise<void> {
  const community = knownOf;
  const answer = await cloud.complaint.alarms({});
  if (answer.ok && community === knownOf) learn(answer.data.alarms);
}

function beat(): void {
  beats += 1;
  if (beats % BEATS_BETWEEN === 0) void listen();
  else if (known.some(({ seen }) => !seen)) ring();
}

function hear(listener: (alarms: readonly AlarmView[]) => void): () => void {
  listeners.add(listener);
  if (beating === undefined) {
    beating = setInterval(beat, BEAT);
    void listen();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(beating);
    beating = undefined;
  };
}

/** What rang in another community rings no longer. */
function move(community: string): void {
  if (community === knownOf) return;
  knownOf = community;
  learn([]);
  if (beating !== undefined) void listen();
}

/** The urgent complaints that wait for somebody, for staff who may take them up, wherever they are in the app; one watch for all pages (T1). */
export function useAlarms(): readonly AlarmView[] {
  const { me } = useMe(false);
  const [alarms, setAlarms] = useState(known);
  const hears = me?.staff?.roles.some((role) => hearing.includes(role)) ?? false;
  const community = hears ? me?.community.id : undefined;
  useEffect(() => {
    if (!community) return undefined;
    move(community);
    setAlarms(known);
    const gone = hear(setAlarms);
    const deaf = onNews(() => void listen());
    return () => {
      gone();
      deaf();
    };
  }, [community]);
  return community ? alarms : [];
}
