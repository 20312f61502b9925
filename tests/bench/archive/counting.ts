import type { ComplaintFile } from '../../../cloudfunctions/shared/store/documents';
import type { Period } from '../../../types/insight';

const localDay = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
const localHour = (at: string): number => new Date(Date.parse(at) + 8 * 3_600_000).getUTCHours();

const ends = new Set(['archived', 'declined', 'withdrawn', 'disputed']);

/** What a report says, counted from the files alone: no counter, no figure of the product. */
export interface Counted {
  received: number;
  ended: number;
  backlog: number;
  satisfied: { part: number; whole: number };
  once: { part: number; whole: number };
  categories: Record<string, number>;
  channels: Record<string, number>;
  places: Record<string, number>;
  hours: number[];
}

const more = (counts: Record<string, number>, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1;
};

/** Answers by the day on which they were asked for; of each round the last one. */
const answersOf = ({ events }: ComplaintFile): { day: string; content: boolean }[] => {
  const answers: { day: string; content: boolean }[] = [];
  let asked: string | undefined;
  for (const event of events) {
    if (event.type === 'resolved') asked = localDay(event.at);
    if (event.type === 'rated' && asked)
      answers.push({ day: asked, content: event.data.satisfaction !== 'dissatisfied' });
  }
  return answers;
};

export const countIn = (files: readonly ComplaintFile[], { from, to }: Period): Counted => {
  const counted: Counted = {
    ...{ received: 0, ended: 0, backlog: 0, categories: {}, channels: {}, places: {} },
    ...{ satisfied: { part: 0, whole: 0 }, once: { part: 0, whole: 0 } },
    hours: Array.from({ length: 24 }, () => 0),
  };
  const within = (day: string): boolean => day >= from && day <= to;
  for (const file of files) {
    const { receivedAt, filedAt, category, channel, location } = file.complaint;
    if (localDay(filedAt) <= to) counted.backlog += 1;
    if (within(localDay(receivedAt))) {
      counted.received += 1;
      more(counted.categories, category ?? 'null');
      more(counted.channels, channel);
      more(counted.places, location.building ?? location.publicPlace ?? '');
      const hour = localHour(receivedAt);
      counted.hours[hour] = (counted.hours[hour] ?? 0) + 1;
    }
    let round = 1;
    for (const { type, at } of file.events) {
      if (type === 'reevaluationOpened') round += 1;
      if (!ends.has(type)) continue;
      if (localDay(at) <= to) counted.backlog -= 1;
      if (!within(localDay(at))) continue;
      counted.ended += 1;
      if (type !== 'archived') continue;
      counted.once.whole += 1;
      if (round === 1) counted.once.part += 1;
    }
    for (const { day, content } of answersOf(file)) {
      if (!within(day)) continue;
      counted.satisfied.whole += 1;
      if (content) counted.satisfied.part += 1;
    }
  }
  return counted;
};
