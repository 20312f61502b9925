import type { FunctionName, MethodName } from '../../types/api';
import { COMMUNITY } from '../support/community';
import { type Filling, inputsOf } from '../support/inputs';

/** An input in order for every method there is: a new method does not compile until it is here. */
export const methodInputs = (filling: Filling): { [F in FunctionName]: Record<MethodName<F>, unknown> } => {
  const whole = inputsOf(filling);
  const tracking = { no: 'TS20260105-00011', code: '123456' };
  return {
    complaint: {
      submit: { key: 'border-key', complaint: whole.complaint },
      register: { key: 'border-key', complaint: whole.registration },
      fileAsVisitor: { key: 'border-key', complaint: whole.visit },
      list: { cursor: '2026-01-05T02:00:00.000Z' },
      desk: { filter: 'open', category: 'noise', cursor: '2026-01-05T02:00:00.000Z c1' },
      get: { id: 'c1' },
      verify: { id: 'c1' },
      act: { id: 'c1', revision: 1, key: 'border-key', name: 'note', data: whole.actions.note },
      suggest: { text: '电梯停了', category: 'facility', building: '3号楼', publicPlace: '电梯厅' },
      reveal: { id: 'c1', purpose: 'visit' },
      caller: { phone: '13800001234' },
      track: tracking,
      claim: tracking,
      claimByPhone: { code: 'code-1' },
    },
    account: {
      me: {},
      consent: { version: '2026-01' },
      profile: { contact: whole.contact },
      phone: { code: 'code-1' },
      contact: {},
      bindHome: { home: { ...whole.home, communityId: COMMUNITY } },
      unbindHome: { homeId: 'h1' },
      messages: { cursor: '2026-01-05T02:00:00.000Z' },
      readMessages: { ids: ['m1'] },
      subscribed: { accepted: ['template-progress'] },
      duty: { onDuty: true },
      site: {},
      ticket: {},
      confirm: { ticket: 'a'.repeat(32) },
      redeem: { ticket: 'a'.repeat(32), secret: 'b'.repeat(32) },
      signOutEverywhere: {},
    },
    admin: {
      guide: {},
      settings: {},
      change: { section: 'privacy', revision: 0, key: 'border-key', value: {} },
      changes: { cursor: '2026-01-05T02:00:00.000Z' },
      team: {},
      invite: { key: 'border-key', member: whole.administration.member },
      withdrawInvitation: { id: 'i1' },
      join: { code: 'BORDER12' },
      changeMember: {
        staffId: 'person-wu',
        revision: 0,
        key: 'border-key',
        member: { ...whole.administration.member, onDuty: true, shifts: [[], [[0, 60]], [], [], [], [], []] },
      },
      setAbsences: {
        staffId: 'person-wu',
        revision: 0,
        key: 'border-key',
        absences: [{ from: '2026-01-05T02:00:00.000Z', until: '2026-01-06T02:00:00.000Z' }],
      },
      leave: { staffId: 'person-wu', revision: 0, key: 'border-key' },
      previewHandOver: { staffId: 'person-wu' },
      handOver: {
        staffId: 'person-wu',
        revision: 0,
        key: 'border-key',
        reason: whole.administration.reason,
        moves: [{ id: 'c1', to: 'person-li' }],
      },
      previewHomes: { text: whole.administration.homes },
      importHomes: { key: 'border-key', text: whole.administration.homes },
    },
    insight: {
      report: { from: '2026-01-01', to: '2026-01-07', against: { from: '2025-12-01', to: '2025-12-07' } },
      checks: {},
    },
  };
};
