import { Button } from '../button';
import type { RecordButtonProps } from './record-button-props';

/** One tap begins, one ends: a mouse and a keyboard hold nothing. */
export const RecordButton = ({ recording, seconds, onStart, onStop }: RecordButtonProps) => (
  <Button tone={recording ? 'primary' : 'plain'} onTap={recording ? onStop : onStart}>
    {recording ? `正在听… ${seconds} 秒，说完点这里` : '点一下，开始说'}
  </Button>
);
