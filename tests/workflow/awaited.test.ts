import { awaitedOf } from '../../cloudfunctions/shared/workflow/awaited';
import { people } from '../support/complaints';
import { dissatisfied, given } from '../support/given';

const supervisorSince = ({ complaint }: ReturnType<typeof given>, since: string) => ({
  kind: 'supervisor',
  id: complaint.supervisorId,
  since,
});

const whom = (story: ReturnType<typeof given>) => awaitedOf(story.complaint);

describe('§7 what the one responsible waits for', () => {
  it('is nothing while the next step is their own', () => {
    for (const stage of [
      'submitted',
      'assigned',
      'investigating',
      'planning',
      'implementing',
      'resolved',
    ] as const)
      expect(whom(given(stage))).toBeUndefined();
    expect(whom(given('archived'))).toBeUndefined();
  });

  it('is the approval of the plan, since it was handed in', () => {
    const story = given('planReview');
    expect(whom(story)).toEqual(supervisorSince(story, story.now));
    const { now } = story;
    expect(whom(story.after(5))?.since).toBe(now);
    expect(whom(story.when(people.handler, 'recallPlan'))).toBeUndefined();
  });

  it('is the word on a request, from the third extension on the manager’s (B2)', () => {
    const story = given('investigating').when(people.handler, 'askExtension');
    expect(whom(story)).toEqual(supervisorSince(story, story.now));
    story.when(people.supervisor, 'deny');
    expect(whom(story)).toBeUndefined();
    const often = { ...given('investigating').when(people.handler, 'askExtension').complaint, extensions: 2 };
    expect(awaitedOf(often)?.kind).toBe('manager');
  });

  it('is the resident or somebody outside during a hold (B8)', () => {
    const held = given('investigating').when(people.handler, 'askHold').when(people.supervisor, 'grant');
    expect(whom(held)).toEqual({ kind: 'external', since: held.now });
    const asked = given('assigned').when(people.handler, 'requestInfo');
    expect(whom(asked)).toBeUndefined(); // nothing stands still before it has arrived
    asked.when(people.system, 'confirmDelivery', { notice: 'N3' });
    expect(whom(asked)).toEqual({ kind: 'resident', since: asked.now });
  });

  it('is the resident’s answer only once the contact is made (§3.6.1)', () => {
    const story = given('resolved').after(2);
    expect(whom(story)).toBeUndefined();
    story.when(people.handler, 'logContact', { outcome: 'reached', at: story.now });
    expect(whom(story)).toEqual({ kind: 'resident', since: story.now });
  });

  it('is the decision after a dissatisfied answer, the manager’s from the second on (§3.6.2)', () => {
    const story = given('resolved').when(people.lin, 'rate', dissatisfied);
    expect(whom(story)).toEqual(supervisorSince(story, story.now));
    expect(awaitedOf({ ...story.complaint, dissatisfactions: 2 })?.kind).toBe('manager');
  });

  it('is nobody where the approver is the one who waits', () => {
    const story = given('resolved').when(people.lin, 'rate', dissatisfied);
    expect(awaitedOf({ ...story.complaint, supervisorId: people.handler.id })).toBeUndefined();
  });
});
