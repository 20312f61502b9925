/** The mail libraries: a file of its own beside index.js, loaded only when there is a mailbox. */
export { ImapFlow } from 'imapflow';
export { type ParsedMail, simpleParser } from 'mailparser';
export { createTransport } from 'nodemailer';
