/** A folder of this job that nobody else reads and that is gone with it. Files hold secrets: mode 0600. */
export interface Scratch {
  path(name: string): string;
  write(name: string, text: string): Promise<string>;
  /** Passes chunks on while writing them to a file. */
  copyTo(name: string, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}

/** What a job shows on its summary page. */
export interface Summary {
  /** Appends Markdown; the page takes 1 MiB per step (GitHub docs, "Workflow commands", job summaries). */
  add(markdown: string): Promise<void>;
}
