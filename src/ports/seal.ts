/** Encryption to people and machines that hold a key: what is stored with GitHub can be read by nobody else. */
export interface Sealing {
  /** Seals bytes to every one of the recipients (`age1…`). Throws a `ConfigurationError` when there is none or one is no recipient. */
  seal(plain: Uint8Array, recipients: readonly string[]): Promise<Uint8Array>;
  /**
   * Opens sealed bytes with any of the identities. Throws an `OperationError` when none of them fits or anything was changed or cut
   * off, and gives no byte of what was sealed then.
   */
  open(sealed: Uint8Array, identities: readonly string[]): Promise<Uint8Array>;
}
