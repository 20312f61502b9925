import { createHash } from 'node:crypto';
import type { ParsedMail } from '../beside/mail';
import { ownWords } from './quoting';

/** A letter as far as it matters here. */
export interface Incoming {
  messageId: string;
  /** The letters that it answers, the nearest first. */
  answers: string[];
  from: string;
  name?: string;
  subject: string;
  text: string;
  files: Buffer[];
  sentAt?: string;
  /** Written by a machine: a bounce, an absence note, a mailing list. */
  automatic: boolean;
}

const said = (mail: ParsedMail, header: string): string => {
  const value = mail.headers.get(header);
  return typeof value === 'string' ? value.toLowerCase() : '';
};

const machines = /^(mailer-daemon|postmaster|no-?reply|donotreply|bounce)/i;

/** Whether nobody waits for an answer, and an answer might start a loop (RFC 3834). */
const isAutomatic = (mail: ParsedMail, from: string): boolean => {
  const submitted = said(mail, 'auto-submitted');
  const returnPath = mail.headers.get('return-path');
  return (
    from === '' ||
    machines.test(from) ||
    (submitted !== '' && !submitted.startsWith('no')) ||
    ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'list-id'].some((name) =>
      mail.headers.has(name),
    ) ||
    /^(bulk|junk|list|auto_reply)/.test(said(mail, 'precedence')) ||
    (returnPath !== undefined && JSON.stringify(returnPath).includes('<>')) ||
    mail.headerLines.some(({ key, line }) => key === 'return-path' && /<>/.test(line)) ||
    mail.headerLines.some(({ key, line }) => key === 'content-type' && /multipart\/report/i.test(line))
  );
};

const reply = /^\s*((re|fw|fwd|回复|答复|转发)\s*[:：]\s*)+/i;
const listed = (value: string | string[] | undefined): string[] =>
  [value ?? []]
    .flat()
    .flatMap((ids) => ids.split(/\s+/))
    .filter(Boolean);

/** Control characters and half surrogates are no words. */
const clean = (text: string): string => text.replaceAll(/[^\P{Cc}\n\t]|\p{Cs}/gu, '');

/** Reads a parsed letter; one without an id of its own is known by its bytes. */
export const readLetter = (mail: ParsedMail, source: Buffer): Incoming => {
  const sender = mail.from?.value[0];
  const from = sender?.address?.trim().toLowerCase() ?? '';
  const name = clean(sender?.name ?? '')
    .trim()
    .slice(0, 30);
  return {
    messageId: mail.messageId ?? `<${createHash('sha256').update(source).digest('hex')}@unnamed>`,
    answers: [...listed(mail.inReplyTo), ...listed(mail.references).reverse()].slice(0, 20),
    from,
    ...(name ? { name } : {}),
    subject: clean(mail.subject ?? '')
      .replace(reply, '')
      .trim(),
    text: ownWords(clean(mail.text ?? '')),
    files: mail.attachments.map(({ content }) => content),
    ...(mail.date && !Number.isNaN(mail.date.getTime()) ? { sentAt: mail.date.toISOString() } : {}),
    automatic: isAutomatic(mail, from),
  };
};
