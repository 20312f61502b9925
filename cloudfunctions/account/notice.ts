import type { Input, Output } from '../../types/api';
import { noticeOf } from '../shared/privacy-notice';
import { Problem } from '../shared/problem';
import { openNotice } from '../shared/store/settings';

/** The privacy notice in force, or the one of a version in the words that were agreed to (§5.2): one request. */
export const notice = async ({
  communityId,
  version,
}: Input<'account', 'notice'>): Promise<Output<'account', 'notice'>> => {
  const settings = await openNotice(communityId, version ?? '-');
  if (!settings) throw new Problem('NOT_FOUND');
  const { consentVersion } = settings;
  const wanted = version ?? consentVersion;
  if (wanted === consentVersion) return { version: wanted, text: noticeOf(settings) };
  const [replaced] = settings.replaced;
  if (!replaced?.notice) throw new Problem('NOT_FOUND');
  return { version: wanted, text: replaced.notice.text, until: replaced.at };
};
