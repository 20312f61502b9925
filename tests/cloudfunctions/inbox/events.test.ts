import type { MessageDocument } from '../../../cloudfunctions/shared/store/documents';
import { type Cloud, startCloud } from '../../support/cloud';
import { fileOne } from '../../support/story';

const messagePush = { subscribe_msg_popup_event: 'inbox', subscribe_msg_sent_event: 'inbox' };

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud({ messagePush });
});
afterEach(() => cloud.stop());

const push = (Event: string, List: unknown, CreateTime: unknown = 1_767_578_400) =>
  cloud.emulator.push('inbox', {
    FromUserName: cloud.hand('lin').openid,
    MsgType: 'event',
    Event,
    List,
    CreateTime,
  });
const credits = async () => (await cloud.hand('lin').ask('account', 'me', {})).credits;
const answer = (status: string, kind: string) => ({
  TemplateId: `template-${kind}`,
  SubscribeStatusString: status,
  PopupScene: '0',
});

test('an accept that both the app and WeChat report counts once', async () => {
  await cloud.hand('lin').subscribe('receipt', 'receipt');
  await cloud.emulator.idle();
  expect(await credits()).toEqual({ 'template-receipt': 2 });
});

test('an accept counts once as well when WeChat is faster than the app', async () => {
  await push('subscribe_msg_popup_event', answer('accept', 'receipt'));
  const { credits: afterwards } = await cloud
    .hand('lin')
    .ask('account', 'subscribed', { accepted: ['template-receipt'] });
  expect(afterwards).toEqual({ 'template-receipt': 1 });
  expect(await credits()).toEqual({ 'template-receipt': 1 });
});

test('an accept that the app never reported is not lost; the list may be one element or several, the time text', async () => {
  await push('subscribe_msg_popup_event', answer('accept', 'receipt'), '1767578400');
  await push('subscribe_msg_popup_event', [answer('accept', 'survey'), answer('reject', 'progress')]);
  expect(await credits()).toEqual({ 'template-receipt': 1, 'template-survey': 1 });
});

test('who switches a kind of message off has nothing left for it', async () => {
  await cloud.hand('lin').subscribe('receipt', 'survey');
  await push('subscribe_msg_change_event', answer('reject', 'receipt'));
  expect(await credits()).toMatchObject({ 'template-receipt': 0, 'template-survey': 1 });
});

test('a push that WeChat took and could not deliver becomes a failure', async () => {
  await cloud.hand('lin').subscribe('receipt');
  await fileOne(cloud, cloud.hand('lin'));
  const message = () => cloud.stored<MessageDocument>('messages', { personId: 'person-lin' })[0];
  const [shown] = cloud.emulator.delivered(cloud.hand('lin').openid);
  expect(message()).toMatchObject({ delivery: 'sent', msgid: shown?.id });
  const sent = { TemplateId: 'template-receipt', MsgID: shown?.id };
  await push('subscribe_msg_sent_event', { ...sent, ErrorCode: '0', ErrorStatus: 'success' });
  expect(message()).toMatchObject({ delivery: 'sent' });
  await push('subscribe_msg_sent_event', [{ ...sent, ErrorCode: 20, ErrorStatus: 'fail' }]);
  expect(message()).toMatchObject({ delivery: 'failed' });
});

test('what is not understood changes nothing', async () => {
  expect(await push('something_new', undefined)).toBe('success');
  expect(await cloud.emulator.push('inbox', 'nonsense')).toBe('success');
});
