/** Rows a query answers when it names no limit (云函数端 default). */
export const DEFAULT_QUERY_LIMIT = 100;

/** Rows a query answers at most, whatever it asks for (Collection.limit). */
export const MAX_QUERY_LIMIT = 1000;

/** Rows an aggregation answers when no stage limits it. */
export const DEFAULT_AGGREGATE_LIMIT = 20;

/** Rows an aggregation answers at most, even with a `$limit` stage. */
export const MAX_AGGREGATE_LIMIT = 10_000;

/** Bytes of one stored document at most (BSON). */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** Bytes of one database request or answer at most (系统限制). */
export const MAX_PACKET_BYTES = 16 * 1024 * 1024;

/** Levels a document may nest (MongoDB). */
export const MAX_NESTING = 100;

/** Milliseconds a transaction may stay open. */
export const TRANSACTION_LIFETIME_MS = 30_000;

/** Collections one environment may hold. */
export const MAX_COLLECTIONS = 100;

/** Bytes of the log after which a snapshot replaces it (ours, not the cloud's). */
export const COMPACT_AFTER_BYTES = 64 * 1024 * 1024;
