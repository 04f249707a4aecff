/** Filled in by the sources that send events. */
export interface Hook {
  /** Events in one request, each to be read by the source's documents. */
  events(body: Buffer): readonly unknown[];
}
