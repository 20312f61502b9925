/** What was filmed and said, where there is any. */
export interface RecordingsProps {
  video: string | undefined;
  audio: string | undefined;
}
