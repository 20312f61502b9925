import { randomBytes } from 'node:crypto';
import { APPID } from '../functions/invocation';
import type { Identity } from '../identity';
import { ok, refuse } from './answers';
import type { OpenApiAnswer, OpenApiArguments } from './envelope';

const VALID_MS = 5 * 60_000;

/** `phonenumber.getPhoneNumber`: a code from the button, good once and for five minutes. */
export class PhoneNumbers {
  private readonly codes = new Map<string, { openid: string; until: number }>();

  constructor(
    private readonly identity: Identity,
    private readonly now: () => Date,
  ) {}

  /** The code the app gets when the person taps the button. */
  code(openid: string): string {
    const code = randomBytes(32).toString('hex');
    this.codes.set(code, { openid, until: this.now().getTime() + VALID_MS });
    return code;
  }

  getPhoneNumber = (args: OpenApiArguments): OpenApiAnswer => {
    const code = String(args.code ?? '');
    const issued = this.codes.get(code);
    this.codes.delete(code);
    const phone = issued && this.identity.byOpenid(issued.openid)?.phone;
    if (!phone || issued.until < this.now().getTime()) return refuse(40029, 'invalid code');
    const timestamp = Math.floor(this.now().getTime() / 1000);
    const watermark = { timestamp, appid: APPID };
    return ok({
      phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark },
    });
  };
}
