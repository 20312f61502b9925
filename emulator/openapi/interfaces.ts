import type { MessageTemplate } from '../../types/messages';
import type { Faults } from '../faults';
import type { Storage } from '../files/storage';
import type { Deployments } from '../functions/config';
import type { PushedEvent } from '../functions/message-push';
import type { Identity } from '../identity';
import { contentCheck } from './content-check';
import { miniProgramCode } from './mini-program-code';
import { openApi } from './open-api';
import { pagesOf } from './pages';
import type { PhoneNumbers } from './phone-number';
import { subscribeMessage } from './subscribe-message';
import type { DeliveredMessage, Subscriptions } from './subscriptions';

export interface OpenInterfacesOptions {
  deployments: Deployments;
  templates: readonly MessageTemplate[];
  appJson: string | undefined;
  identity: Identity;
  subscriptions: Subscriptions;
  phoneNumbers: PhoneNumbers;
  storage: Storage;
  faults: Faults;
  now: () => Date;
  newId: () => string;
  shown: (message: DeliveredMessage) => void;
  pushAt: (at: Date, event: PushedEvent) => void;
}

/** The open interfaces this emulator plays, under the names `cloud.openapi` calls them by. */
export const openInterfaces = (options: OpenInterfacesOptions) => {
  const { deployments, appJson, phoneNumbers, storage } = options;
  const { msgSecCheck, mediaCheckAsync } = contentCheck({
    ...options,
    download: (url) => (URL.canParse(url) ? storage.fetch(new URL(url)) : undefined),
  });
  return openApi(
    {
      'subscribeMessage.send': subscribeMessage({ ...options, hasPage: pagesOf(appJson) }),
      'security.msgSecCheck': msgSecCheck,
      'security.mediaCheckAsync': mediaCheckAsync,
      'phonenumber.getPhoneNumber': phoneNumbers.getPhoneNumber,
      'wxacode.getUnlimited': miniProgramCode(pagesOf(appJson)),
    },
    deployments,
  );
};
