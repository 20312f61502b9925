import type { Emulator } from '../../emulator';
import type { Action } from '../../types/actions';
import type { Answer, FunctionName, Input, MethodName, Output } from '../../types/api';
import type { TemplateKind } from '../../types/messages';
import type { ComplaintView } from '../../types/views';
import { Agenda } from './agenda';
import type { Chance } from './chance';
import type { Entry } from './input';
import { newComplaint, residentAction } from './residents';
import { staffAction } from './staff';
import type { Tally } from './tally';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SLOT = HOUR;
const ABREAST = 24;
const LONGEST_LIFE = 400; // looks at one complaint; more means that it goes round in circles

/** Who takes part: the staff by person id and role, and how a resident comes into being. */
export interface Cast {
  communityId: string;
  buildings: readonly string[];
  staff: readonly { id: string; openid: string; roles: readonly string[] }[];
  templates: Record<TemplateKind, string>;
}

const residentKinds = ['receipt', 'progress', 'survey'] as const;
const staffKinds = ['case', 'approval', 'due'] as const;

/** Three months of one community: residents file, scripted staff and residents do what the views offer them, by a seeded chance. */
export class Simulation {
  private readonly agenda = new Agenda();
  private readonly looks = new Map<string, number>();
  readonly problems: string[] = [];
  private interrupted = false;

  constructor(
    private readonly cloud: Emulator,
    private readonly cast: Cast,
    private readonly tally: Tally,
    private readonly chance: Chance,
  ) {}

  /** Spreads the entries over the days from now on, each at its own hour of the day. */
  schedule(entries: readonly Entry[], days: number): void {
    const start = Math.ceil(this.cloud.clock.now().getTime() / DAY) * DAY;
    entries.forEach((entry, index) => {
      const day = Math.floor((index / entries.length) * days);
      const at = start + day * DAY + ((entry.hour + 16) % 24) * HOUR + Math.floor(this.chance.next() * HOUR);
      const chance = this.chance.fork(entry.line);
      this.agenda.add(at, () => this.file(entry, chance));
    });
  }

  /** Ends the play after the present slot; what has happened can still be counted and checked. */
  interrupt(): void {
    this.interrupted = true;
  }

  /** Plays until nothing is left to do before `until`; `progress` hears the simulated time. */
  async play(until: number, progress: (at: Date) => void): Promise<void> {
    for (;;) {
      const errands = this.agenda.next(SLOT);
      const first = errands[0];
      if (!first || first.at > until || this.interrupted) return;
      if (first.at > this.cloud.clock.now().getTime()) await this.cloud.clock.set(new Date(first.at));
      for (let index = 0; index < errands.length; index += ABREAST) {
        await Promise.all(errands.slice(index, index + ABREAST).map(({ run }) => run()));
      }
      await this.cloud.idle();
      progress(new Date(first.at));
    }
  }

  private async call<F extends FunctionName, M extends MethodName<F>>(
    openid: string,
    name: F,
    method: M,
    input: Input<F, M>,
  ) {
    const answer = (await this.cloud.call(openid, name, { method, input })) as Answer<Output<F, M>>;
    if (!answer.ok) this.tally.add(`answered ${answer.error.code}`);
    return answer;
  }

  /** Taps 允许 once for each of these templates. */
  private async subscribe(openid: string, kinds: readonly TemplateKind[]): Promise<void> {
    const ids = kinds.map((kind) => this.cast.templates[kind]);
    this.cloud.subscriptions.answer(openid, Object.fromEntries(ids.map((id) => [id, 'accept' as const])));
    await this.call(openid, 'account', 'subscribed', { accepted: ids });
  }

  private get now(): Date {
    return this.cloud.clock.now();
  }

  private later(ms: number, run: () => Promise<void>): void {
    this.agenda.add(this.now.getTime() + ms, run);
  }

  private async file(entry: Entry, chance: Chance): Promise<void> {
    const { openid } =
      this.cloud.identity.find(entry.person) ??
      this.cloud.identity.create({ key: entry.person, name: entry.person });
    const complaint = newComplaint(entry, this.cast.communityId, this.cast.buildings, chance);
    const me = await this.call(openid, 'account', 'me', {});
    if (me.ok && !me.data.consent)
      await this.call(openid, 'account', 'consent', { version: me.data.community.consentVersion });
    if (me.ok && chance.percent(75)) await this.subscribe(openid, residentKinds);
    const key = `play-line-${entry.line}`;
    const answer = await this.call(openid, 'complaint', 'submit', { key, complaint });
    if (!answer.ok) {
      this.problems.push(
        `line ${entry.line}: not filed, ${answer.error.code} ${JSON.stringify(answer.error.fields ?? {})}`,
      );
      return;
    }
    this.tally.add('filed');
    if (chance.percent(3)) {
      const again = await this.call(openid, 'complaint', 'submit', { key, complaint });
      if (!again.ok || again.data.id !== answer.data.id)
        this.problems.push(`line ${entry.line}: a repeated submission was not recognised`);
    }
    this.looks.set(answer.data.id, 0);
    this.later(chance.between(5 * MINUTE, 3 * HOUR), () => this.look(answer.data.id, openid, chance));
  }

  /** Whoever has the next step looks at the complaint, does something or not, and is looked for again later. */
  private async look(id: string, residentOpenid: string, chance: Chance): Promise<void> {
    const looks = (this.looks.get(id) ?? 0) + 1;
    this.looks.set(id, looks);
    if (looks > LONGEST_LIFE) {
      this.problems.push(`${id}: still open after ${LONGEST_LIFE} looks`);
      return;
    }
    const again = (ms: number) => this.later(ms, () => this.look(id, residentOpenid, chance));
    const own = await this.call(residentOpenid, 'complaint', 'get', { id });
    if (!own.ok) {
      this.problems.push(`${id}: its own resident got ${own.error.code}`);
      return;
    }
    if (chance.percent(12)) await this.subscribe(residentOpenid, residentKinds);
    const wish = residentAction(own.data, chance);
    if (wish && (await this.act(residentOpenid, own.data, wish))) return again(pace(own.data, chance));
    const done = await this.staffStep(id, own.data, chance);
    if (done === 'nothing left') return;
    // Whoever found nothing to do comes back later.
    again(done ? pace(done, chance) : 2 * pace(own.data, chance));
  }

  private async staffStep(
    id: string,
    own: ComplaintView,
    chance: Chance,
  ): Promise<ComplaintView | undefined | 'nothing left'> {
    const asked = this.turn(own, chance);
    for (const openid of asked) {
      const seen = await this.call(openid, 'complaint', 'get', { id });
      if (!seen.ok) continue;
      // Whoever sees that something waits for a second person's word calls one.
      if (seen.data.request) asked.push(...this.approvers().filter((approver) => !asked.includes(approver)));
      const action = staffAction(seen.data, this.now, chance);
      if (action && chance.percent(50)) await this.subscribe(openid, staffKinds);
      if (action) return (await this.act(openid, seen.data, action)) ?? seen.data;
    }
    return own.promises.length === 0 && own.actions.length === 0 ? 'nothing left' : undefined;
  }

  /** Whom to ask, in order: who has the next step or answers a request; now and then everybody, so that nobody's help is forgotten. */
  private turn(view: ComplaintView, chance: Chance): string[] {
    const owner = this.cast.staff.filter(({ id }) => id === view.owner.staff?.id);
    const byRole = (role: string) => {
      const found = this.cast.staff.filter(({ roles }) => roles.includes(role));
      return chance.percent(50) ? found : [...found].reverse();
    };
    const answering = view.request !== undefined || ['planReview', 'reevaluating'].includes(view.stage);
    const everybody = ['agent', 'handler', 'supervisor', 'manager'].flatMap(byRole);
    const asked = answering
      ? ['supervisor', 'manager'].flatMap(byRole)
      : owner.length > 0
        ? owner
        : byRole('agent');
    return [...new Set([...asked, ...(chance.percent(15) ? everybody : [])].map(({ openid }) => openid))];
  }

  private approvers(): string[] {
    return this.cast.staff
      .filter(({ roles }) => roles.includes('supervisor') || roles.includes('manager'))
      .map(({ openid }) => openid);
  }

  private async act(openid: string, view: ComplaintView, action: Action): Promise<ComplaintView | undefined> {
    const answer = await this.call(openid, 'complaint', 'act', {
      id: view.id,
      revision: view.revision,
      key: `play-${view.revision}-${action.name}-${openid.slice(-6)}`,
      name: action.name as Input<'complaint', 'act'>['name'],
      data: action.data,
    });
    this.tally.add(answer.ok ? `step ${action.name}` : `refused ${action.name} ${answer.error.code}`);
    if (answer.ok) return answer.data;
    if (answer.error.code === 'INVALID_INPUT')
      this.problems.push(`${view.no} ${action.name}: ${JSON.stringify(answer.error.fields)}`);
    return undefined;
  }
}

/** How long until somebody looks again: hours in hand, days while waiting for an answer, weeks until the revisit; some handlers are late. */
function pace(view: ComplaintView, chance: Chance): number {
  if (view.stage === 'archived') return chance.between(3 * DAY, 12 * DAY);
  if (view.stage === 'resolved') return chance.between(5 * HOUR, 40 * HOUR);
  if (view.stage === 'merged') return chance.between(DAY, 3 * DAY);
  if (chance.percent(6)) return chance.between(26 * HOUR, 80 * HOUR);
  return chance.between(30 * MINUTE, 20 * HOUR);
}
