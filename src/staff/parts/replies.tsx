import type { ReplyAction } from '../../../types/replies';
import type { ComplaintView } from '../../../types/views';
import { houseReplies } from './house-replies';
import { Phrases } from './phrases';

interface RepliesProps {
  view: ComplaintView;
  action: ReplyAction;
  value: string | undefined;
  onChange: (value: string) => void;
}

/** A reply as it is said of this complaint: `{编号}` and `{客服电话}` are its own. */
const said = (text: string, { no, deskPhone }: ComplaintView): string =>
  text.replaceAll('{编号}', no).replaceAll('{客服电话}', deskPhone);

/** The community's ready words for a step, or the house's where it has none (§2.1). */
export function Replies({ view, action, value, onChange }: RepliesProps) {
  const own = (view.form.replies ?? []).flatMap((reply) => (reply.action === action ? [reply.text] : []));
  const phrases = own.length > 0 ? own : houseReplies[action];
  return <Phrases phrases={phrases.map((text) => said(text, view))} value={value} onChange={onChange} />;
}
