import type { TimelineEntry } from '../../../types/timeline';
import type { Viewer } from '../owners';

/** How an entry looks: everybody's news, internal, good news, or something that needs care. */
export type Tone = 'public' | 'internal' | 'good' | 'warn';

/** One entry of the history in words. */
export interface Sentence {
  title: string;
  body?: string;
  tone: Tone;
}

/** How the sentence of one event is made. */
export type Teller = (entry: TimelineEntry, viewer: Viewer) => { title: string; body?: string; tone?: Tone };

/** Joins what is there into lines; nothing when all is missing. */
export function lines(...parts: (string | undefined | false)[]): string | undefined {
  return parts.filter(Boolean).join('\n') || undefined;
}

/** A line with its label, when there is something to say. */
export const labelled = (label: string, text: string | undefined) => (text ? `${label}：${text}` : undefined);

/** Who did what residents do: the resident, or staff in the resident's place. */
export function doer(entry: TimelineEntry, viewer: Viewer): string {
  if (entry.by.role === 'resident') return viewer === 'own' ? '您' : '住户';
  return viewer === 'own' ? '工作人员代您' : '工作人员代住户';
}
