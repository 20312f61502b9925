import type { Clock } from '../clock';
import { type Cron, parseCron } from './cron';

/** One timer of one function, as its config.json declares it. */
export interface Timer {
  functionName: string;
  config: string;
}

export interface TimetableOptions {
  clock: Clock;
  timers: () => Timer[];
  /** Runs a function's timer. */
  fire: (functionName: string, at: Date) => Promise<void>;
  /** Resolves when no function is running. */
  settled: () => Promise<void>;
  /** More ticks of one function than this in one advance are thinned out: to one an hour, more than ten times this to one in four hours. */
  coalesceAbove: number;
}

interface Due {
  at: number;
  run: () => Promise<void>;
}

const HOUR = 3600_000;

/** The last tick of every span of so many milliseconds, the very last one included. */
const oneIn = (span: number, ticks: Date[]): Date[] =>
  ticks.filter((tick, index) => {
    const next = ticks[index + 1];
    return !next || Math.floor(next.getTime() / span) !== Math.floor(tick.getTime() / span);
  });

/** So many that a month passes in seconds: one in an hour or, where that is ten times too many still, in four. */
const thinOut = (ticks: Date[], most: number): Date[] => {
  if (ticks.length <= most) return ticks;
  const hourly = oneIn(HOUR, ticks);
  return hourly.length > 10 * most ? oneIn(4 * HOUR, hourly) : hourly;
};

/** Moves the clock, and lets everything that is due on the way happen in order, each at its own time. */
export class Timetable {
  private once: Due[] = [];
  private readonly crons = new Map<string, Cron>();
  private turn: Promise<void> = Promise.resolve();
  private checkedUntil: number;
  private heart: NodeJS.Timeout | undefined;

  constructor(private readonly options: TimetableOptions) {
    this.checkedUntil = options.clock.now().getTime();
  }

  /** Lets `run` happen when the clock reaches `at`. */
  plan(at: Date, run: () => Promise<void>): void {
    this.once.push({ at: at.getTime(), run });
  }

  advance(ms: number): Promise<void> {
    return this.inTurn(() => this.reach(new Date(this.options.clock.now().getTime() + ms)));
  }

  set(at: Date): Promise<void> {
    return this.inTurn(() => this.reach(at));
  }

  /** Lets a running clock fire what is due, once a second. */
  start(failed: (error: unknown) => void): void {
    const beat = () => void this.inTurn(() => this.catchUp()).catch(failed);
    if (this.options.clock.running) this.heart = setInterval(beat, 1000);
  }

  stop(): Promise<void> {
    clearInterval(this.heart);
    this.once = [];
    return this.turn;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async reach(target: Date): Promise<void> {
    const { clock, settled } = this.options;
    await settled();
    const ticks = this.ticksUntil(target.getTime());
    for (let due = this.next(ticks, target); due; due = this.next(ticks, target)) {
      if (due.at > clock.now().getTime()) clock.moveTo(new Date(due.at));
      await due.run();
      await settled();
    }
    clock.moveTo(target);
  }

  private async catchUp(): Promise<void> {
    const now = this.options.clock.now();
    const ticks = this.ticksUntil(now.getTime());
    for (let due = this.next(ticks, now); due; due = this.next(ticks, now)) await due.run();
  }

  /** Takes the earliest of the ticks and of what is planned, planned on the way included. */
  private next(ticks: Due[], until: Date): Due | undefined {
    const planned = this.once
      .filter(({ at }) => at <= until.getTime())
      .reduce<Due | undefined>((first, due) => (first && first.at <= due.at ? first : due), undefined);
    const tick = ticks[0];
    if (!planned || (tick && tick.at <= planned.at)) return ticks.shift();
    this.once = this.once.filter((due) => due !== planned);
    return planned;
  }

  /** The ticks between the last look and `until`, in order. */
  private ticksUntil(until: number): Due[] {
    const ticks = this.options.timers().flatMap((timer) => this.ticksOf(timer, until));
    this.checkedUntil = until;
    return ticks.sort((a, b) => a.at - b.at);
  }

  private ticksOf({ functionName, config }: Timer, until: number): Due[] {
    const cron = this.crons.get(config) ?? parseCron(config);
    this.crons.set(config, cron);
    const ticks: Date[] = [];
    for (let at = cron.next(new Date(this.checkedUntil)); at; at = cron.next(at)) {
      if (at.getTime() > until) break;
      ticks.push(at);
    }
    return thinOut(ticks, this.options.coalesceAbove).map((at) => ({
      at: at.getTime(),
      run: () => this.options.fire(functionName, at),
    }));
  }
}
