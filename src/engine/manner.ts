/** How workers go about their work; nothing that shows in what comes out. */
export interface Manner {
  /** Whether they leave the processor to the thread that draws and listens, where threads can (Linux). */
  readonly yields?: boolean;
}
