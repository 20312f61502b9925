import { type Complaint, evolve } from '../../cloudfunctions/shared/workflow/complaint';
import type { Context } from '../../cloudfunctions/shared/workflow/context';
import { actionsFor, decide, type Filing, file } from '../../cloudfunctions/shared/workflow/decide';
import type { ComplaintEvent } from '../../cloudfunctions/shared/workflow/events';
import type { Action, ActionInput, AnyActionName } from '../../types/actions';
import type { RefusalCode } from '../../types/errors';
import type { EventName } from '../../types/events';
import type { Actor } from '../../types/people';
import { contextOf, filingOf, MONDAY, people } from './complaints';
import { sampleOf } from './samples';

const HOUR = 3_600_000;

/** One complaint as it goes on: what was given, what somebody does when, and what is so then. */
export class Given {
  readonly events: ComplaintEvent[] = [];
  now = MONDAY;
  private current: Complaint | undefined;

  constructor(
    filing: Filing,
    by: Actor,
    private readonly main?: Complaint,
  ) {
    const filed = file(filing, contextOf(by, this.now));
    if ('refusal' in filed) throw new Error(`filing was refused: ${filed.refusal}`);
    this.append(filed.events);
  }

  get complaint(): Complaint {
    if (!this.current) throw new Error('nothing is filed');
    return this.current;
  }

  private append(events: readonly ComplaintEvent[]): void {
    for (const event of events) {
      this.current = evolve(this.current, event);
      this.events.push(event);
    }
  }

  private context(actor: Actor): Context {
    return contextOf(actor, this.now, this.main);
  }

  private decide<N extends AnyActionName>(actor: Actor, name: N, data?: Partial<ActionInput<N>>) {
    const sample = sampleOf(name, this.complaint, this.context(actor));
    const action = { name, data: { ...sample, ...data } } as unknown as Action;
    return decide(this.complaint, action, this.context(actor));
  }

  /** Time passes. */
  after(hours: number): this {
    this.now = new Date(Date.parse(this.now) + hours * HOUR).toISOString();
    return this;
  }

  /** Why somebody may not, or nothing. */
  asks<N extends AnyActionName>(
    actor: Actor,
    name: N,
    data?: Partial<ActionInput<N>>,
  ): RefusalCode | undefined {
    const outcome = this.decide(actor, name, data);
    return 'refusal' in outcome ? outcome.refusal : undefined;
  }

  /** Somebody does something, with a usual input where none is given; a refusal fails the test. */
  when<N extends AnyActionName>(actor: Actor, name: N, data?: Partial<ActionInput<N>>): this {
    const outcome = this.decide(actor, name, data);
    if ('refusal' in outcome) throw new Error(`${name} was refused: ${outcome.refusal}`);
    this.append(outcome.events);
    return this;
  }

  /** The names of what happened last. */
  last(count: number): EventName[] {
    return this.events.slice(-count).map(({ type }) => type);
  }

  /** The verbs that somebody is offered. */
  offers(actor: Actor): readonly string[] {
    return actionsFor(this.complaint, this.context(actor));
  }
}

const mainLine = [
  ['assigned', people.agent, 'accept'],
  ['investigating', people.handler, 'startInvestigation'],
  ['planning', people.handler, 'completeInvestigation'],
  ['planReview', people.handler, 'submitPlan'],
  ['implementing', people.supervisor, 'approvePlan'],
  ['resolved', people.handler, 'markResolved'],
  ['archived', people.lin, 'rate'],
] as const satisfies readonly (readonly [stage: string, by: Actor, name: AnyActionName])[];

/** A complaint that has come to a stage along the main line, an hour a step. */
export function given(
  stage: 'submitted' | (typeof mainLine)[number][0],
  filing: Partial<Filing> = {},
  { by = people.lin, main }: { by?: Actor; main?: Complaint } = {},
): Given {
  const story = new Given(filingOf(filing), by, main);
  if (stage === 'submitted') return story;
  for (const [reached, hand, name] of mainLine) {
    story.after(1).when(hand, name);
    if (reached === stage) break;
  }
  return story;
}

/** A dissatisfied answer with its reason. */
export const dissatisfied = {
  solved: 'not',
  satisfaction: 'dissatisfied',
  tags: ['notSolved'],
} satisfies Partial<ActionInput<'rate'>>;
