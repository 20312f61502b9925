import { type Cloud, startCloud } from '../support/cloud';
import { complaintForm } from '../support/forms';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

test('a complaint is submitted, listed, opened and accepted', async () => {
  const lin = cloud.hand('lin');
  const qian = cloud.hand('qian');
  await lin.subscribe('receipt');
  const receipt = await lin.ask('complaint', 'submit', {
    key: 'first-complaint',
    complaint: complaintForm(),
  });
  await cloud.emulator.idle();
  expect(receipt).toMatchObject({ no: 'TS20260105-00019', method: 'inApp' });
  expect(lin.messages()).toEqual(['投诉受理通知']);
  const { rows } = await lin.ask('complaint', 'list', {});
  expect(rows).toMatchObject([{ id: receipt.id, stage: 'submitted' }]);
  const desk = await qian.ask('complaint', 'desk', { filter: 'mine' });
  expect(desk).toMatchObject({
    counts: { mine: 1, new: 1, open: 1, approval: 0 },
    rows: [{ id: receipt.id }],
  });
  const view = await qian.act(receipt.id, 'accept', {
    category: 'facility',
    severity: 'normal',
    handlerId: cloud.hand('li').id,
  });
  expect(view).toMatchObject({ stage: 'assigned', revision: 2 });
  expect(await cloud.hand('li').see(receipt.id)).toMatchObject({ stage: 'assigned', relation: 'staff' });
  expect(await cloud.hand('chen').answer('complaint', 'get', { id: receipt.id })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});
