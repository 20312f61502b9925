import { redacted } from '../../cloudfunctions/shared/workflow/redaction';
import { isRepeatable, mayBeTied } from '../../cloudfunctions/shared/workflow/repeating';
import { people } from '../support/complaints';
import { given } from '../support/given';

const DAY = 24;

/** Whether the resident may file it anew, by what is offered then. */
const repeatable = (story: ReturnType<typeof given>) =>
  isRepeatable(story.complaint, story.offers(people.lin) as never);

describe('B7 §3.7.1 the same matter filed anew', () => {
  it('comes after the rights that open the file itself', () => {
    expect(repeatable(given('resolved'))).toBe(false);
    expect(repeatable(given('archived'))).toBe(false);
    expect(repeatable(given('archived').after(31 * DAY))).toBe(true);
    const withdrawn = given('assigned').when(people.lin, 'withdraw');
    expect(repeatable(withdrawn)).toBe(false);
    expect(repeatable(withdrawn.after(DAY + 1))).toBe(true);
  });

  it('is tied to nothing that would tell whose a complaint is (B10)', () => {
    const named = { sealed: false, anonymous: false };
    const anonymous = { sealed: false, anonymous: true };
    const sealed = { sealed: true, anonymous: true };
    expect([mayBeTied(named, named), mayBeTied(anonymous, anonymous)]).toEqual([true, true]);
    for (const [one, other] of [
      [named, anonymous],
      [anonymous, named],
      [sealed, sealed],
      [sealed, anonymous],
      [named, sealed],
    ] as const)
      expect(mayBeTied(one, other)).toBe(false);
  });

  it('is tied to nothing any more once it is made anonymous (T28)', () => {
    const { events } = given('submitted', { relatedTo: 'complaint-0' });
    expect(JSON.stringify(events)).toContain('complaint-0');
    expect(JSON.stringify(events.map(redacted))).not.toContain('complaint-0');
  });
});
