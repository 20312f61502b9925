import { View } from '@tarojs/components';
import type { Me } from '../../../types/me';
import { cloud } from '../../cloud';
import { Button, Card, Problem } from '../../components';
import { privacyNotice } from '../../components/privacy-notice';
import { useAction } from '../../hooks/use-action';
import { learnMe } from '../../hooks/use-me';
import { exactText } from '../../text';

/** The privacy notice in force and whether this person agreed to it (§5.2). */
export function PrivacyCard({ me }: { me: Me }) {
  const version = me.community.consentVersion;
  const agreeing = useAction(() => cloud.account.consent({ version }), learnMe);
  const current = me.consent?.version === version ? me.consent : undefined;
  return (
    <Card title="个人信息告知" aside={`版本 ${version}`}>
      <View className="text text--small text--lines">{privacyNotice}</View>
      <View className="row card__actions">
        {current ? (
          <View className="text text--small text--soft">您已于 {exactText(current.at)} 同意</View>
        ) : (
          <Button tone="plain" small busy={agreeing.busy} onTap={() => void agreeing.run()}>
            我同意
          </Button>
        )}
      </View>
      {agreeing.failure ? <Problem failure={agreeing.failure} /> : null}
    </Card>
  );
}
