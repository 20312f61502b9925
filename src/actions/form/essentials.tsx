import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ComplaintView } from '../../../types/views';
import { Badge, Card, Photos, PromiseLine, Tap } from '../../components';
import { foldedText } from '../../components/folded';
import { kindText, placeText, severityText, stageStaffText, stageText } from '../../text';
import './form.scss';

/** What one must have in sight while filling in a form: which complaint, where, how it stands, what is promised. */
export function Essentials({ view }: { view: ComplaintView }) {
  const [open, setOpen] = useState(false);
  const staff = view.relation === 'staff';
  return (
    <Card>
      <View className="row row--apart">
        <View className="text text--small text--soft text--digits">{view.no}</View>
        <View className="row">
          {view.danger && <Badge tone="danger">有危险</Badge>}
          {!view.danger && view.severity !== 'normal' && (
            <Badge tone="danger">{severityText[view.severity]}</Badge>
          )}
          <Badge>{(staff ? stageStaffText : stageText)[view.stage]}</Badge>
        </View>
      </View>
      <View className="text text--strong">
        {[view.category && kindText(view), placeText(view.location)].filter(Boolean).join(' · ')}
      </View>
      <Tap className="essentials__words" says={open ? '收起原话' : '展开原话'} onTap={() => setOpen(!open)}>
        <View
          className={open ? 'text text--small text--lines' : 'text text--small text--soft essentials__cut'}
        >
          {staff && view.abuse && !open ? foldedText : view.text}
        </View>
      </Tap>
      {open && <Photos ids={view.photos} />}
      <PromiseLine next={view.next} owner={view.owner} viewer={view.relation} note />
    </Card>
  );
}
