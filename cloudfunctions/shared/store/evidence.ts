/** What ties an event to all before it (§4). The salt hides what the hash commits to; of an event that was made anonymous only the salts of the parts that stay are left, and the commitments to those that are gone. */
export interface Link {
  hash: string;
  salt?: string;
  kept?: [path: string, salt: string][];
  erased?: [path: string, commitment: string][];
}

/** What an attachment was when it had been cleaned, under this deployment's key (§4). */
export interface Seal {
  fileId: string;
  sha256: string;
  bytes: number;
  mark: string;
}
