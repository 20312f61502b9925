import { useUrls } from '../../hooks/use-urls';
import type { RecordingsProps } from './recordings-props';

/** The browser's own players. */
export function Recordings({ video, audio }: RecordingsProps) {
  const urls = useUrls([video, audio].filter((fileId) => fileId !== undefined));
  return (
    <>
      {video && urls[video] ? (
        <video className="photos__video" src={urls[video]} controls preload="metadata" aria-label="视频">
          <track kind="captions" />
        </video>
      ) : null}
      {audio && urls[audio] ? (
        <audio className="photos__audio" src={urls[audio]} controls preload="metadata" aria-label="录音">
          <track kind="captions" />
        </audio>
      ) : null}
    </>
  );
}
