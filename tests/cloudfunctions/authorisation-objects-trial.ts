import { collections } from '../../cloudfunctions/shared/store/collections';
import type { FunctionName } from '../../types/api';
import { type Cloud, contactKey, startCloud } from '../support/cloud';
import { inHours } from '../support/story';
import { hire } from './authorisation-objects-scene';
import type { Verdict } from './authorisation-objects-table';
import { newcomers } from './authorisation-states';

export type Reply = { ok: boolean; error?: { code: Verdict }; data?: Record<string, unknown> };
type Verdicts<P extends string> = Readonly<Record<P, Verdict>>;

/** The outsiders of the tables, by who they are in the community. */
export const strangers = {
  handler: 'wu',
  agent: 'sun',
  resident: 'chen',
  admin: 'admin',
  elsewhere: 'elsewhere',
  gone: 'gone',
  nobody: 'nobody',
} as const;

export const partiesOf = <P extends string>(verdicts: Verdicts<P>): P[] => Object.keys(verdicts) as P[];

/** A community in which everybody tries everything. */
export class Trial {
  private count = 0;

  private constructor(
    readonly cloud: Cloud,
    private readonly hired: Record<string, string>,
  ) {}

  /** The demo community with whom it lacks: two more supervisors, a manager, and one who has left. */
  static async begin(): Promise<Trial> {
    process.env.HUIYIN_CONTACT_KEY = contactKey;
    const cloud = await startCloud({ timers: false });
    return new Trial(cloud, {
      ...(await newcomers(cloud)),
      gone: await hire(cloud, 'gone', ['supervisor'], { leftAt: inHours(cloud, -1) }),
      hong: await hire(cloud, 'hong', ['supervisor']),
      lan: await hire(cloud, 'lan', ['supervisor']),
      hao: await hire(cloud, 'hao', ['manager']),
    });
  }

  async end(): Promise<void> {
    delete process.env.HUIYIN_CONTACT_KEY;
    await this.cloud.stop();
  }

  /** A key that nobody has used. */
  key(): string {
    this.count += 1;
    return `tried-key-${this.count}`;
  }

  /** The id of somebody's person: whom we do not know has one that nobody has. */
  idOf(who: string): string {
    const openid = this.openidOf(who);
    return this.cloud.stored<{ _id: string }>('people', { openid })[0]?._id ?? 'person-nobody';
  }

  private openidOf(who: string): string {
    return this.hired[who] ?? this.cloud.hand(who).openid;
  }

  ask(who: string, name: FunctionName, method: string, input: unknown = {}): Promise<Reply> {
    return this.cloud.emulator.call(this.openidOf(who), name, { method, input }) as Promise<Reply>;
  }

  /** All that is stored, but for what counts how often somebody asks. */
  private stored(): string {
    const kept = Object.keys(collections).filter((name) => name !== 'limits' && name !== 'tries');
    return JSON.stringify(kept.map((name) => this.cloud.stored(name)));
  }

  /** Everybody has one to try it on: who may not is told what the table says, and nothing at all is written; who may, may. Answers on what each tried it. */
  async tried<P extends string>(
    verdicts: Verdicts<P>,
    make: (party: P) => Promise<string>,
    attempt: (party: P, id: string) => Promise<Reply>,
  ): Promise<Record<P, string>> {
    const ids = {} as Record<P, string>;
    for (const party of partiesOf(verdicts)) ids[party] = await make(party);
    const saidBy = async (parties: readonly P[]) => {
      const replies = await Promise.all(parties.map((party) => attempt(party, ids[party])));
      return Object.fromEntries(
        replies.map(({ ok, error }, at) => [parties[at], ok ? 'yes' : (error?.code ?? 'no reply')]),
      );
    };
    const before = this.stored();
    const refused = await saidBy(partiesOf(verdicts).filter((party) => verdicts[party] !== 'yes'));
    await this.cloud.emulator.idle();
    const after = this.stored();
    const allowed = await saidBy(partiesOf(verdicts).filter((party) => verdicts[party] === 'yes'));
    await this.cloud.emulator.idle();
    expect({ ...refused, ...allowed }).toEqual(verdicts);
    expect(after === before).toBe(true);
    return ids;
  }
}
