import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { Ticket } from '../../../types/website';
import { now } from '../../cloud';
import { askAsVisitor } from '../../cloud/visitor.h5';
import { keepWebSession } from '../../cloud/web-session.h5';
import { Button, Card, Problem } from '../../components';
import { useAction } from '../../hooks/use-action';

const EVERY_MS = 2000;

const enter = () => {
  location.href = `${location.pathname}#/pages/home/index`;
  location.reload();
};

/** Fetches the session as soon as the phone has confirmed; true when there is nothing more to wait for. */
const look = async ({ ticket, secret, expiresAt }: Ticket): Promise<boolean> => {
  const answer = await askAsVisitor('account', 'redeem', { ticket, secret });
  if (!answer.ok) return answer.error.code === 'NOT_FOUND' || now().toISOString() > expiresAt;
  const { session } = answer.data;
  if (session) {
    keepWebSession(session);
    enter();
  }
  return false;
};

interface ScanCardProps {
  /** Where no WeChat can scan: opens the phone of the demo. */
  onDemo?: ((ticket: string) => void) | undefined;
}

/** The mini program code that signs this browser in (DESIGN.md section 5). */
export function ScanCard({ onDemo }: ScanCardProps) {
  const [shown, setShown] = useState<Ticket>();
  const [over, setOver] = useState(false);
  const asking = useAction(
    () => askAsVisitor('account', 'ticket', {}),
    (ticket) => {
      setOver(false);
      setShown(ticket);
    },
  );
  const { run } = asking;
  useEffect(() => void run(), [run]);
  useEffect(() => {
    if (!shown || over) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look(shown).then((ended) => ended && setOver(true));
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [shown, over]);
  return (
    <Card>
      <View className="scan">
        <View className="text text--title">微信扫码登录</View>
        {shown?.code ? (
          <View className={`scan__code${over ? ' scan__code--over' : ''}`}>
            <Image className="scan__picture" src={shown.code} ariaLabel="小程序码" />
          </View>
        ) : null}
        {asking.failure ? <Problem failure={asking.failure} /> : null}
        {over || asking.failure || (shown && !shown.code) ? (
          <Button tone="plain" small busy={asking.busy} onTap={() => void run()}>
            换一个码
          </Button>
        ) : null}
        <View className="text text--small text--soft">
          {over ? '这个码已经过期' : '用微信扫一扫，在手机上确认后可看自己的投诉'}
        </View>
        {shown && !over && onDemo ? (
          <Button tone="quiet" small onTap={() => onDemo(shown.ticket)}>
            演示：在手机上打开
          </Button>
        ) : null}
      </View>
    </Card>
  );
}
