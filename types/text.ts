import * as z from 'zod/mini';

/** What is wrong with one field, as a code that the app turns into a sentence beside the field. */
export const FieldProblem = z.enum([
  'REQUIRED',
  'TOO_SHORT',
  'TOO_LONG',
  'TOO_FEW',
  'TOO_MANY',
  'CONTROL_CHARACTERS',
  'NOT_A_PHONE',
  'NOT_A_TIME',
  'NOT_A_CHOICE',
  'IN_THE_PAST',
  'OUT_OF_RANGE',
  'NOT_UNIQUE', // the same twice
  'OVERLAPPING', // intervals out of order or over each other
  'LONGER_THAN_NORMAL', // an urgent case may not wait longer
  'NOT_YOUR_OWN', // one's own roles are another's to change
  'LAST_ONE', // nobody would be left to do it
  'IN_USE', // complaints in hand are handed over first
  'NOTICE_INCOMPLETE', // a privacy notice says what for, how long, and how to take it back (§5.2)
  'INVALID',
]);
export type FieldProblem = z.infer<typeof FieldProblem>;

const withoutControls = z.refine<string>((text) => !/[\p{Cc}\p{Cs}]/u.test(text.replace(/[\n\r\t]/g, '')), {
  error: 'CONTROL_CHARACTERS',
});

/** A text a person typed: surrounding blanks do not count, control characters and half surrogates are refused; length in characters (code units) from `min` to `max`. */
export const typedText = (min: number, max: number) =>
  z
    .string({ error: 'REQUIRED' })
    .check(
      z.trim(),
      z.minLength(min, { error: min <= 1 ? 'REQUIRED' : 'TOO_SHORT' }),
      z.maxLength(max, { error: 'TOO_LONG' }),
      withoutControls,
    );

/** The words of a complaint: 10 to 2,000 characters (§3.1.2). */
export const Description = typedText(10, 2000);
/** A remark, a result, an explanation: up to 1,000 characters. */
export const Remark = typedText(1, 1000);
/** A reason that a second person must be able to judge: 10 to 500 characters (T12). */
export const Reason = typedText(10, 500);
/** A few words: up to 100 characters. */
export const Words = typedText(1, 100);
/** A person's name: up to 30 characters. */
export const Name = typedText(1, 30);

/** An instant, UTC, as an ISO 8601 string with milliseconds: `2026-11-23T08:00:00.000Z`. */
export const Instant = z.iso.datetime({ error: 'NOT_A_TIME' });
export type Instant = z.infer<typeof Instant>;

/** A Chinese mobile or fixed line number, digits with an optional area code. */
export const Phone = z
  .string({ error: 'REQUIRED' })
  .check(
    z.trim(),
    z.regex(/^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|400-?\d{3}-?\d{4})$/, { error: 'NOT_A_PHONE' }),
  );

/** The identity of a document: what `_id` may look like. */
export const Id = z.string({ error: 'REQUIRED' }).check(z.regex(/^[\w-]{1,64}$/, { error: 'INVALID' }));
/** Where the last page of a list ended: an instant, and for the desk the id beside it. */
export const Cursor = z.string().check(z.regex(/^[\w.:-]{1,40}(?: [\w-]{1,64})?$/, { error: 'INVALID' }));
/** A key that the client makes once per intention, so that a retry does nothing twice. */
export const IdempotencyKey = z
  .string({ error: 'REQUIRED' })
  .check(z.regex(/^[\w-]{8,64}$/, { error: 'INVALID' }));

/** A file in the cloud's storage: `cloud://<env>.<bucket>/<path>`. */
export const FileId = z
  .string({ error: 'REQUIRED' })
  .check(z.regex(/^cloud:\/\/[^\s]+$/, { error: 'INVALID' }), z.maxLength(512, { error: 'TOO_LONG' }));
/** Up to nine pictures (§3.1.2). */
export const Photos = z.array(FileId).check(z.maxLength(9, { error: 'TOO_MANY' }));

/** A picture's bytes in base64: four megabytes at most, so that the request stays under the platform's six. */
export const PictureBytes = z
  .string({ error: 'REQUIRED' })
  .check(z.minLength(1, { error: 'REQUIRED' }), z.maxLength(5_592_408, { error: 'TOO_LONG' }));
