import { ownWords } from '../../../cloudfunctions/inbox/mail/quoting';
import { phoneIn } from '../../../cloudfunctions/inbox/phone-in';
import { kindOf } from '../../../cloudfunctions/shared/pictures/kind';

const mine = '电梯今天又停了。\n请尽快来看。';

test.each([
  ['QQ mail', '------------------ 原始邮件 ------------------\n发件人: "desk"\n已收到'],
  ['163 mail', '在 2026-01-05 10:00:00，"desk" <desk@example.com> 写道：\n> 已收到'],
  ['Outlook in Chinese', '发件人: desk@example.com\n发送时间: 2026年1月5日\n主题: 回执'],
  ['Outlook in English', 'From: desk@example.com\nSent: Monday\nSubject: receipt'],
  ['Gmail', 'On Mon, Jan 5, 2026 at 10:00 AM desk <desk@example.com> wrote:\n> received'],
  ['Apple Mail in Chinese', '于 2026年1月5日 上午10:00，desk <desk@example.com> 写道：\n> 已收到'],
  ['a forwarder', '-----Original Message-----\nreceived'],
  ['quote marks alone', '> 已收到\n> 编号'],
  ['the dashes of the standard', '-- \n林女士\n3号楼'],
  ['an iPhone', '发自我的iPhone'],
  ['an iPhone in English', 'Sent from my iPhone'],
])('what %s adds is not what was written', (_program, added) => {
  expect(ownWords(`${mine}\r\n\r\n${added}`)).toBe(mine);
});

test('what looks like a quote inside a sentence stays', () => {
  const text = '物业说“在 1 月修好”，写道的日期早过了。\n1. 电梯\n- 门禁';
  expect(ownWords(text)).toBe(text);
});

test('a phone number is found with its usual spaces, and not inside a longer number', () => {
  expect(phoneIn('电话：136 0000-3456')).toBe('13600003456');
  expect(phoneIn('+86 13600003456')).toBe('13600003456');
  expect(phoneIn('单号 9136000034561')).toBeUndefined();
});

test('a file is what its first bytes say', () => {
  expect(kindOf(Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'))).toBe('png');
  expect(kindOf(Buffer.from('0000ftypisom0000', 'latin1'))).toBe('mp4');
  expect(kindOf(Buffer.from('MZ0000000000', 'latin1'))).toBeUndefined();
  expect(kindOf(Buffer.from('<svg onload="x"/>'))).toBeUndefined();
});
