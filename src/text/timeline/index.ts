import type { EventName } from '../../../types/events';
import type { TimelineEntry } from '../../../types/timeline';
import type { Viewer } from '../owners';
import { feedback } from './feedback';
import { inquiry } from './inquiry';
import { reception } from './reception';
import { record } from './record';
import type { Sentence, Teller } from './sentence';

const tellers: Record<EventName, Teller> = {
  ...reception,
  ...inquiry,
  ...feedback,
  ...record,
} satisfies Record<EventName, Teller>;

/** What one entry of the history says to this viewer; an internal entry always looks internal (§3.3.2). */
export function timelineSentence(entry: TimelineEntry, viewer: Viewer): Sentence {
  const { title, body, tone } = tellers[entry.event](entry, viewer);
  return {
    title,
    ...(body ? { body } : {}),
    tone: entry.internal ? 'internal' : (tone ?? 'public'),
  };
}

export type { Sentence, Tone } from './sentence';
