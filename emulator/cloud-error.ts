/** An answer of the cloud that carries an error code instead of data, e.g. `DATABASE_COLLECTION_NOT_EXIST`. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}
