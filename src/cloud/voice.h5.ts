import { type LocalPhoto, localPhoto } from './files.h5';
import { personKey } from './identity.h5';

const LONGEST_MS = 60_000;
/** What phones play too comes first. */
const TYPES = ['audio/mp4', 'audio/webm'];

/** Whether a voice can be recorded here: with a microphone, and where it can be sent from. */
export const canRecord = (): boolean =>
  personKey() !== undefined && 'MediaRecorder' in window && navigator.mediaDevices !== undefined;

/** Records until it is stopped, a minute at most; gives the voice, or why there is none (C1.18). */
export function record(done: (voice: LocalPhoto | string) => void): () => void {
  let stop: (() => void) | undefined;
  let over = false;
  const begin = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? '';
    const recorder = new MediaRecorder(stream, { mimeType });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      const voice = new Blob(parts, { type: mimeType });
      done(voice.size > 0 ? localPhoto(voice) : '什么也没录到，请再说一次');
    };
    stop = () => {
      if (recorder.state !== 'inactive') recorder.stop();
    };
    recorder.start();
    setTimeout(stop, LONGEST_MS);
    if (over) stop();
  };
  begin().catch(() => done('没能录音。请允许浏览器使用麦克风，再试一次'));
  return () => {
    over = true;
    stop?.();
  };
}
